package org.entente.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.agencies.Agency;
import org.entente.agencies.Principal;
import org.entente.tasks.QuotedSource;
import org.entente.tasks.Task;
import org.entente.tasks.TaskStage;

import org.jspecify.annotations.Nullable;

/** The task that a suggestion became, as far as the acceptance made it; the task's own address has the rest. Agencies stand by their code. */
record AcceptedTask(UUID id, String number, long version, TaskStage stage, String title, String body, String language, @Nullable String product,
    @Nullable LocalDate due, @Nullable String home, @Nullable String lead, List<String> cooperating, int level, @Nullable String guidance,
    List<Source> sources) {
  /** A sentence it came from. */
  record Source(UUID document, int paragraph, int sentence, int start, int end, String quote, @Nullable String language) {}

  static AcceptedTask of(Task task, List<QuotedSource> sources, Map<Principal, Agency> agencies) {
    return new AcceptedTask(task.id().value(), task.number(), task.version(), task.stage(), task.title().texts().values().iterator().next(),
        task.body(), task.language(), task.product(), task.dueOn(), code(task.home(), agencies), code(task.lead(), agencies),
        task.cooperating().stream().map(a -> code(a, agencies)).filter(java.util.Objects::nonNull).sorted().toList(), task.level(),
        task.guidance() == null ? null : task.guidance().toString(), sources.stream().filter(QuotedSource::seen).map(QuotedSource::source)
            .map(s -> new Source(s.document().value(), s.paragraph(), s.sentence(), s.start(), s.end(), s.quote(), s.language())).toList());
  }

  private static @Nullable String code(@Nullable Principal principal, Map<Principal, Agency> agencies) {
    Agency agency = principal == null ? null : agencies.get(principal);
    return agency == null ? null : agency.code();
  }
}
