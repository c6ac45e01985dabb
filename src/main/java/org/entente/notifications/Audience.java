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
 */
public record Audience(Reason reason, List<PersonId> people, @Nullable Principal agency, List<Office> offices) {
  /** Nobody but the followers. */
  public static Audience followers() {
    return new Audience(Reason.FOLLOWED, List.of(), null, List.of());
  }

  /** One person. */
  public static Audience of(Reason reason, PersonId person) {
    return new Audience(reason, List.of(person), null, List.of());
  }

  /** Offices of an agency. */
  public static Audience of(Reason reason, Principal agency, Office... offices) {
    return new Audience(reason, List.of(), agency, List.of(offices));
  }

  /** The same and one person more, when there is one. */
  public Audience and(@Nullable PersonId person) {
    return person == null
        ? this
        : new Audience(reason, java.util.stream.Stream.concat(people.stream(), java.util.stream.Stream.of(person)).toList(),
            agency, offices);
  }
}
