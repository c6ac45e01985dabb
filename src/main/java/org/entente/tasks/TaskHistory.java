package org.entente.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Person;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.files.StoredFile;
import org.entente.journal.Entry;
import org.entente.journal.Journal;
import org.entente.text.Language;
import org.entente.ui.HistoryLine;
import org.entente.ui.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the entries of the journal into words, with the names that the reader may know today. */
@Component
class TaskHistory {
  private static final List<String> AGENCIES = List.of("lead", "formerLead", "agency");
  private static final List<String> PEOPLE = List.of("assignee");
  private final Agencies agencies;

  TaskHistory(Agencies agencies) {
    this.agencies = agencies;
  }

  /** One line for each entry of a deed, in the order of the entries; who read it is for the auditor. */
  List<HistoryLine> lines(DossierId dossier, List<Entry> entries, Map<PersonId, Person> people, List<TaskReport> reports,
      List<DeadlineRequest> requests, List<StoredFile> files, Page page) {
    Map<Principal, Agency> known = agencies.lately(entries.stream().flatMap(e -> AGENCIES.stream().map(f -> number(e.payload().get(f))))
        .filter(Objects::nonNull).map(Principal::new).collect(Collectors.toSet()));
    var names = new Names(people, known, files, page);
    return entries.stream().filter(e -> !e.fact().equals(Journal.READ))
        .map(e -> new HistoryLine(e.at(), names.person(e.officer()), what(e, names), note(e, reports, requests), "",
            Journal.place(dossier, e.version())))
        .toList();
  }

  /** The people whom the lines name. */
  static Stream<PersonId> people(List<Entry> entries) {
    return entries.stream().flatMap(e -> Stream.concat(Stream.of(e.officer()),
        PEOPLE.stream().map(f -> uuid(e.payload().get(f))).filter(Objects::nonNull).map(PersonId::new)));
  }

  private static String what(Entry e, Names names) {
    Page page = names.page();
    Map<String, Object> p = e.payload();
    return switch (e.fact()) {
      case "TaskAssigned" -> p.get("formerLead") == null
          ? page.text("tasks.history.TaskAssigned", names.agency(p.get("lead")))
          : page.text("tasks.history.moved", names.agency(p.get("formerLead")), names.agency(p.get("lead")));
      case "AgencyJoined", "AgencyLeft" -> page.text("tasks.history." + e.fact(), names.agency(p.get("agency")));
      case "TaskHandedTo" -> page.text("tasks.history.TaskHandedTo", names.person(p.get("assignee")));
      case "ProgressReported" -> Boolean.TRUE.equals(p.get("last"))
          ? page.text("tasks.history.reportedDone")
          : page.text("tasks.history.ProgressReported", p.getOrDefault("progress", 0));
      case "DeadlineAsked", "DeadlineGranted" -> page.text("tasks.history." + e.fact(), names.day(p.get("dueOn")));
      case "FileAdded" -> page.text("tasks.history.FileAdded", names.file(p.get("file")));
      default -> page.text(key(e.fact(), page));
    };
  }

  /** Words of the task's own, else those of every dossier. */
  private static String key(String fact, Page page) {
    if (page.messages().knows("tasks.history." + fact))
      return "tasks.history." + fact;
    return page.messages().knows("notifications.fact." + fact) ? "notifications.fact." + fact : "tasks.history.other";
  }

  /** What the officer wrote: reasons are in the entry, notes and remarks beside the task. */
  private static String note(Entry e, List<TaskReport> reports, List<DeadlineRequest> requests) {
    Object reason = e.payload().get("reason");
    if (reason != null)
      return reason.toString();
    int n = Objects.requireNonNullElse(number(e.payload().get("n")), 0);
    return switch (e.fact()) {
      case "ProgressReported" -> reports.stream().filter(r -> r.n() == n).map(TaskReport::note).findFirst().orElse("");
      case "ReportVerified", "ReportSentBack" -> reports.stream().filter(r -> r.n() == n).map(r -> Objects.requireNonNullElse(r.remark(), ""))
          .findFirst().orElse("");
      case "DeadlineAsked" -> requests.stream().filter(r -> r.n() == n).map(DeadlineRequest::reason).findFirst().orElse("");
      case "DeadlineGranted", "DeadlineRefused" -> requests.stream().filter(r -> r.n() == n).map(r -> Objects.requireNonNullElse(r.remark(), ""))
          .findFirst().orElse("");
      default -> "";
    };
  }

  /** Ids are kept as {@code {"value": …}}. */
  private static @Nullable Object value(@Nullable Object kept) {
    return kept instanceof Map<?, ?> id ? id.get("value") : kept;
  }

  private static @Nullable UUID uuid(@Nullable Object kept) {
    return value(kept) instanceof String text ? UUID.fromString(text) : null;
  }

  private static @Nullable Integer number(@Nullable Object kept) {
    return value(kept) instanceof Number number ? number.intValue() : null;
  }

  private record Names(Map<PersonId, Person> people, Map<Principal, Agency> agencies, List<StoredFile> files, Page page) {
    Language language() {
      return page.language();
    }

    String person(PersonId id) {
      Person person = people.get(id);
      return person == null ? page.text("tasks.somebody") : person.name(language());
    }

    String person(@Nullable Object kept) {
      UUID id = uuid(kept);
      return id == null ? page.text("tasks.somebody") : person(new PersonId(id));
    }

    String agency(@Nullable Object kept) {
      Integer number = number(kept);
      Agency agency = number == null ? null : agencies.get(new Principal(number));
      return agency == null ? "–" : agency.name(language());
    }

    String day(@Nullable Object kept) {
      return kept == null ? "–" : page.day(LocalDate.parse(kept.toString()));
    }

    String file(@Nullable Object kept) {
      UUID id = uuid(kept);
      return files.stream().filter(f -> f.id().value().equals(id)).map(StoredFile::name).findFirst().orElse("–");
    }
  }
}
