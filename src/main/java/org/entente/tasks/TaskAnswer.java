package org.entente.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A task in the API. Agencies stand by their code, people by id and names.
 *
 * @param taskClass called {@code class}: the class today; null for drafts and withdrawn ones
 * @param title in the language of the task
 * @param titles in every language there is one, by BCP 47 tag
 * @param due null when there is no deadline
 */
public record TaskAnswer(String id, String number, long version, TaskStage stage,
    @JsonProperty("class") @Nullable TaskClass taskClass, String title, Map<String, String> titles, String body,
    String language, @Nullable String product, @Nullable LocalDate start, @Nullable LocalDate due, LocalDate openedOn, String home,
    @Nullable String lead, List<String> cooperating, @Nullable Who opener, @Nullable Who assignee, @Nullable Who reporter,
    @Nullable LocalDate doneOn, int progress, int level, boolean restricted, @Nullable String guidance, boolean invented, List<Source> sources,
    List<Report> reports, List<Request> deadlineRequests, List<FileLine> files) {
  /** A person. */
  public record Who(String id, Map<String, String> names) {}

  /** A sentence it came from; {@code document} is null for whoever does not see that document. */
  public record Source(@Nullable String document, int paragraph, int sentence, int start, int end, String quote, @Nullable String language) {}

  /** A report; {@code verified} is null while it waits or needs no verification. */
  public record Report(int n, @Nullable Who reporter, Instant at, LocalDate day, String note, int progress,
      @JsonProperty("final") boolean last, @Nullable Boolean verified, @Nullable Who verifier,
      @Nullable String remark, List<String> files) {}

  /** A request for a new deadline; {@code granted} is null while it waits. */
  public record Request(int n, @Nullable Who asker, Instant at, LocalDate due, String reason, @Nullable Boolean granted, @Nullable Who decider,
      @Nullable String remark) {}

  /** A file. */
  public record FileLine(String id, String name, String mediaType, long size, @Nullable Who addedBy, Instant addedAt) {}
}
