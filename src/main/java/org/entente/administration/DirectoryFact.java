package org.entente.administration;

import java.util.Map;
import java.util.UUID;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

/** What administrators can have done. Each names what it concerns by an id, what was there before and what is there after, field by field. */
public sealed interface DirectoryFact extends Fact {
  /** An agency was registered. */
  record AgencyCreated(DossierId dossier, long version, UUID subject, Map<String, String> before,
      Map<String, String> after) implements DirectoryFact {}

  /** Its names, kind, pillar or superior changed. */
  record AgencyRewritten(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after)
      implements
        DirectoryFact {}

  /** It ends, or ended, with a day. */
  record AgencyEnded(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after) implements DirectoryFact {}

  /** It goes on in another one from a day. */
  record AgencyMergedInto(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after)
      implements
        DirectoryFact {}

  /** A unit was added to it. */
  record UnitCreated(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after) implements DirectoryFact {}

  /** A person was given an account. */
  record OfficerCreated(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after)
      implements
        DirectoryFact {}

  /** A person was given a seat. */
  record SeatGiven(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after) implements DirectoryFact {}

  /** A person changed one seat for another. */
  record SeatMoved(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after) implements DirectoryFact {}

  /** A seat ends with a day. */
  record SeatEnded(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after) implements DirectoryFact {}

  /** A password was given anew. */
  record PasswordReset(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after)
      implements
        DirectoryFact {}

  /** Authenticator and recovery codes were taken away. */
  record SecondFactorReset(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after)
      implements
        DirectoryFact {}

  /** Nobody signs in with the account any more. */
  record AccountClosed(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after)
      implements
        DirectoryFact {}

  /** It is open again. */
  record AccountOpened(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after)
      implements
        DirectoryFact {}

  /** A group was made. */
  record GroupCreated(DossierId dossier, long version, UUID subject, Map<String, String> before,
      Map<String, String> after) implements DirectoryFact {}

  /** An agency or officer belongs to it for some days. */
  record GroupJoined(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after) implements DirectoryFact {}

  /** One belongs to it no more from a day on. */
  record GroupLeft(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after) implements DirectoryFact {}

  /** Holidays or working days of a calendar were written. */
  record HolidaysWritten(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after)
      implements
        DirectoryFact {}

  /** A rule has another value from a day on. */
  record RuleWritten(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after) implements DirectoryFact {}

  /** The highest level of the installation or of an agency changed. */
  record CeilingSet(DossierId dossier, long version, UUID subject, Map<String, String> before, Map<String, String> after) implements DirectoryFact {}
}
