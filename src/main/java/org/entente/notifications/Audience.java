package org.entente.notifications;

import java.util.List;

import org.entente.access.Office;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;

import org.jspecify.annotations.Nullable;

/**
 * Who is told besides the followers, and why.
 *
 * @param agency those who sit there today in one of the offices; null for none
 * @param telling whether the followers of the dossier are told too
 */
public record Audience(Reason reason, List<PersonId> people, @Nullable Principal agency, List<Office> offices, boolean telling) {
  /** Nobody but the followers. */
  public static Audience followers() {
    return new Audience(Reason.FOLLOWED, List.of(), null, List.of(), true);
  }

  /** One person. */
  public static Audience of(Reason reason, PersonId person) {
    return new Audience(reason, List.of(person), null, List.of(), true);
  }

  /** Offices of an agency. */
  public static Audience of(Reason reason, Principal agency, Office... offices) {
    return new Audience(reason, List.of(), agency, List.of(offices), true);
  }

  /** These people and no follower. */
  public static Audience only(Reason reason, List<PersonId> people) {
    return new Audience(reason, people, null, List.of(), false);
  }

  /** The same and one person more, when there is one. */
  public Audience and(@Nullable PersonId person) {
    return person == null
        ? this
        : new Audience(reason, java.util.stream.Stream.concat(people.stream(), java.util.stream.Stream.of(person)).toList(),
            agency, offices, telling);
  }
}
