package org.entente.tasks;

import java.time.LocalDate;
import java.util.Optional;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.text.Language;
import org.entente.text.LocalizedText;
import org.entente.ui.Standing;

import org.jspecify.annotations.Nullable;

/**
 * A line of the register of tasks.
 *
 * @param language BCP 47 tag of what it was written in
 * @param taskClass the class at the cut-off of the list; null for drafts, withdrawn ones and those opened later
 * @param lead the lead agency at the cut-off; null only in a draft
 * @param assignee who carries it at the lead agency
 * @param dueOn the deadline at the cut-off; null for none
 * @param source symbol of the guiding document it comes from; null when there is none or the reader does not see it
 */
public record TaskRow(DossierId id, String number, LocalizedText title, String language, TaskStage stage, @Nullable TaskClass taskClass, Part home,
    @Nullable Part lead, @Nullable PersonId assignee, @Nullable LocalizedText assigneeName, @Nullable LocalDate dueOn, LocalDate openedOn,
    @Nullable LocalDate doneOn, int progress, int level, boolean restricted, boolean invented, @Nullable String source, long version) {
  /** An agency with a part in the task, by short name when it has one. */
  public record Part(Principal principal, String code, LocalizedText names) {
    /** The name as a reader of the language is shown it. */
    public String name(Language reader) {
      return names.in(reader);
    }
  }

  /** How it stands on the day of the list; within a week of its deadline it is due soon. */
  public Standing standing(LocalDate day) {
    return switch (taskClass) {
      case DONE_ON_TIME -> Standing.DONE;
      case DONE_LATE -> Standing.DONE_LATE;
      case OPEN_OVERDUE -> Standing.OVERDUE;
      case OPEN_IN_TIME -> dueOn != null && !dueOn.isAfter(day.plusDays(7)) ? Standing.SOON : Standing.OPEN;
      case null -> Standing.QUIET;
    };
  }

  /** Its class, or empty for drafts and withdrawn ones. */
  public Optional<TaskClass> classed() {
    return Optional.ofNullable(taskClass);
  }
}
