package org.entente.tasks;

import java.time.LocalDate;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

import org.jspecify.annotations.Nullable;

/** What can have happened to a task. The simple name is the word in the journal; reasons are the officers' own words. */
public sealed interface TaskFact extends Fact {
  /** Opened as a draft. */
  record TaskOpened(DossierId dossier, long version) implements TaskFact {}

  /** A draft was rewritten. */
  record DraftRewritten(DossierId dossier, long version) implements TaskFact {}

  /** Assigned to a lead agency, at the opening or later; {@code formerLead} is the one before, when it was another. */
  record TaskAssigned(DossierId dossier, long version, Principal lead, @Nullable Principal formerLead, @Nullable LocalDate dueOn)
      implements
        TaskFact {}

  /** An agency cooperates from now on. */
  record AgencyJoined(DossierId dossier, long version, Principal agency) implements TaskFact {}

  /** An agency no longer has a part in it. */
  record AgencyLeft(DossierId dossier, long version, Principal agency) implements TaskFact {}

  /** The lead agency gave it to one of its people. */
  record TaskHandedTo(DossierId dossier, long version, PersonId assignee) implements TaskFact {}

  /** The lead agency accepted it. */
  record TaskAccepted(DossierId dossier, long version) implements TaskFact {}

  /** The lead agency returned it. */
  record TaskReturned(DossierId dossier, long version, String reason) implements TaskFact {}

  /** A report; {@code last} says that the task is done and asks for verification. */
  record ProgressReported(DossierId dossier, long version, int n, int progress, boolean last) implements TaskFact {}

  /** A new deadline is asked for. */
  record DeadlineAsked(DossierId dossier, long version, int n, LocalDate dueOn) implements TaskFact {}

  /** A new deadline is granted. */
  record DeadlineGranted(DossierId dossier, long version, int n, @Nullable LocalDate formerly, LocalDate dueOn, PersonId asker) implements TaskFact {}

  /** A new deadline is refused. */
  record DeadlineRefused(DossierId dossier, long version, int n, PersonId asker) implements TaskFact {}

  /** The last report was verified by a second person. */
  record ReportVerified(DossierId dossier, long version, int n, LocalDate doneOn, PersonId reporter) implements TaskFact {}

  /** The last report was sent back. */
  record ReportSentBack(DossierId dossier, long version, int n, PersonId reporter) implements TaskFact {}

  /** Closed. */
  record TaskClosed(DossierId dossier, long version) implements TaskFact {}

  /** Reopened after it was done. */
  record TaskReopened(DossierId dossier, long version, String reason, @Nullable LocalDate formerlyDoneOn) implements TaskFact {}

  /** Withdrawn. */
  record TaskWithdrawn(DossierId dossier, long version, String reason) implements TaskFact {}
}
