package org.entente.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.entente.access.Officer;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * An assigned task as the officer who asked sees it.
 *
 * @param home the agency that assigned it
 * @param body what must be done
 * @param language BCP 47 tag of body and product
 * @param startOn first day; null when not said
 * @param dueOn deadline; null for none
 * @param lead lead agency; null only in a draft
 * @param assignee who carries it at the lead agency
 * @param reporter who made the report that waits for verification, or was verified
 * @param doneOn date of the verified report
 * @param progress 0 to 100, as last reported
 * @param guidance the guiding document it comes from
 * @param invented whether it belongs to a demonstration
 * @param right what the officer who asked may do: 1 read, 2 contribute, 3 manage
 */
public record Task(DossierId id, String number, Principal home, TaskStage stage, LocalizedText title, String body, String language,
    @Nullable String product, @Nullable LocalDate startOn, @Nullable LocalDate dueOn, LocalDate openedOn, @Nullable Principal lead,
    List<Principal> cooperating, @Nullable PersonId opener, @Nullable PersonId assignee, @Nullable PersonId reporter, @Nullable LocalDate doneOn,
    int progress, int level, boolean restricted, @Nullable DossierId guidance, boolean invented, long version, int right) {
  /** Its class today or on another day by what holds now; empty for drafts and withdrawn ones. Past cut-offs are answered by spans. */
  public Optional<TaskClass> classAt(LocalDate day) {
    return stage == TaskStage.DRAFT ? Optional.empty() : TaskClass.at(day, dueOn, doneOn, stage == TaskStage.WITHDRAWN);
  }

  /** Whether the officer acts for the agency that assigned it. */
  public boolean isHomeOf(Officer officer) {
    return home.equals(officer.agency());
  }

  /** Whether the officer acts for its lead agency. */
  public boolean isLedBy(Officer officer) {
    return officer.agency().equals(lead);
  }

  /** Whether the officer acts for a cooperating agency. */
  public boolean isHelpedBy(Officer officer) {
    return cooperating.contains(officer.agency());
  }
}
