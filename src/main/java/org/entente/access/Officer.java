package org.entente.access;

import java.time.Instant;
import java.util.List;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.text.LocalizedText;

/**
 * Who acts: a person in one seat, with the principals and the clearance that the seat gives today.
 *
 * @param personPrincipal the number of the person itself, for circles
 * @param principals agency, unit, groups and person: whatever is visible to one of them is visible to the officer
 * @param seats all seats of the person, the main one first
 * @param preferences how the person wants pages shown
 * @param mandate what this sign-in is good for
 */
public record Officer(PersonId person, Principal personPrincipal, String login, LocalizedText names, Seat seat, List<Principal> principals,
    List<Seat> seats, Preferences preferences, Mandate mandate) {
  /** The number of the agency in whose name the officer acts. */
  public Principal agency() {
    return seat.agencyPrincipal();
  }

  /** Highest level that the seat may see, 0 to 4. */
  public int clearance() {
    return seat.clearance();
  }

  /** Whether the office of the seat may do the deed, and this sign-in is good for it. */
  public boolean may(Deed deed) {
    return deed.isFor(seat.office()) && !mandate.readOnly() && mandate.deeds().contains(deed);
  }

  /** Refuses with {@link DeedRefused} unless the office may do the deed. */
  public void require(Deed deed) {
    if (!may(deed))
      throw new DeedRefused(deed);
  }

  /** Refuses with {@link NotConfirmed} unless the person proved within the five minutes before the moment to be themselves. */
  public void requireConfirmed(Instant now) {
    if (!mandate.isConfirmed(now))
      throw new NotConfirmed();
  }

  /** The same officer, signed in otherwise. */
  public Officer with(Mandate other) {
    return new Officer(person, personPrincipal, login, names, seat, principals, seats, preferences, other);
  }

  /** The numbers of the principals, ascending, as the database takes them. */
  public Integer[] principalNumbers() {
    return principals.stream().map(Principal::value).sorted().toArray(Integer[]::new);
  }
}
