package org.entente.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.agencies.Agency;
import org.entente.agencies.Person;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.text.Language;
import org.entente.ui.Attachment;
import org.entente.ui.HistoryLine;
import org.entente.ui.Standing;

import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a task shows.
 *
 * @param verbs what the reader is offered, the most urgent first
 * @param mayEdit whether the reader may rewrite it, as a draft
 * @param mayAttach whether the reader may add files
 * @param follows whether the reader follows it
 */
record TaskView(Task task, Map<Principal, Agency> agencies, Map<PersonId, Person> people, List<TaskDeed> verbs, boolean mayEdit, boolean mayAttach,
    List<QuotedSource> sources, List<TaskReport> reports, List<DeadlineRequest> requests, List<Attachment> files, List<HistoryLine> history,
    boolean follows) {
  private static final int SOON = 7;

  /** An agency's name, or an empty text. */
  String agency(@Nullable Principal principal, Language reader) {
    Agency agency = principal == null ? null : agencies.get(principal);
    return agency == null ? "" : agency.name(reader);
  }

  /** A person's name, or an empty text. */
  String person(@Nullable PersonId id, Language reader) {
    Person person = id == null ? null : people.get(id);
    return person == null ? "" : person.name(reader);
  }

  /** The files that came with a report. */
  List<Attachment> evidence(TaskReport report) {
    return files.stream().filter(f -> report.files().stream().anyMatch(id -> f.href().endsWith(id.toString()))).toList();
  }

  /** The stages in the order of the usual way, with the present one even when it lies beside it. */
  List<TaskStage> line() {
    return switch (task.stage()) {
      case RETURNED -> List.of(TaskStage.DRAFT, TaskStage.ASSIGNED, TaskStage.RETURNED);
      case WITHDRAWN -> List.of(TaskStage.DRAFT, TaskStage.ASSIGNED, TaskStage.WITHDRAWN);
      case DRAFT, ASSIGNED, ACCEPTED, REPORTED, DONE, CLOSED -> List.of(TaskStage.DRAFT, TaskStage.ASSIGNED, TaskStage.ACCEPTED, TaskStage.REPORTED,
          TaskStage.DONE, TaskStage.CLOSED);
    };
  }

  /** How a task stands on a day. */
  static Standing standing(Task task, LocalDate today) {
    return task.classAt(today).map(c -> standing(c, task.dueOn(), today)).orElse(Standing.QUIET);
  }

  /** How a class shows; what is due within a week is due soon. */
  static Standing standing(TaskClass taskClass, @Nullable LocalDate dueOn, LocalDate today) {
    return switch (taskClass) {
      case DONE_ON_TIME -> Standing.DONE;
      case DONE_LATE -> Standing.DONE_LATE;
      case OPEN_OVERDUE -> Standing.OVERDUE;
      case OPEN_IN_TIME -> dueOn != null && !dueOn.isAfter(today.plusDays(SOON)) ? Standing.SOON : Standing.OPEN;
    };
  }
}
