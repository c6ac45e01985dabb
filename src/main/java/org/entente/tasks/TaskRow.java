package org.entente.tasks;

import java.time.LocalDate;
import java.util.Optional;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A line of the register of tasks.
 *
 * @param taskClass the class at the cut-off of the list; null for drafts and withdrawn ones
 * @param lead null only in a draft
 * @param dueOn null for none
 * @param source symbol or title of the first source document; null when there is none or the reader does not see it
 */
public record TaskRow(DossierId id, String number, LocalizedText title, TaskStage stage, @Nullable TaskClass taskClass, Principal home,
    @Nullable Principal lead, @Nullable PersonId assignee, @Nullable LocalDate dueOn, LocalDate openedOn, @Nullable LocalDate doneOn, int progress,
    int level, boolean restricted, boolean invented, @Nullable LocalizedText source, long version) {
  /** Its class, or empty for drafts and withdrawn ones. */
  public Optional<TaskClass> classed() {
    return Optional.ofNullable(taskClass);
  }
}
