package org.entente.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.access.Seat;
import org.entente.agencies.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is to this installation, and from which seat. */
@RestController
class MeController {
  /**
   * The caller.
   *
   * @param officer the person signed in
   * @param seat the seat acted from: the one that Entente-Seat names, that of the token, or the main one
   * @param seats every seat the caller may name in Entente-Seat
   * @param clearance highest level that the seat may see, 0 public to 4 top secret
   * @param principals numbers of agency, unit, groups and person to which something may be visible
   */
  record Me(Person officer, Sitting seat, List<Sitting> seats, int clearance, List<Integer> principals) {}

  /**
   * A person with an account.
   *
   * @param id of the person in the directory
   * @param login what is typed to sign in
   * @param names by BCP 47 tag
   */
  record Person(UUID id, String login, Map<String, String> names) {}

  /**
   * A seat.
   *
   * @param id as Entente-Seat takes it
   * @param agency code of the agency
   * @param agencyNames names of the agency by BCP 47 tag
   * @param unitNames names of the unit by BCP 47 tag; null for a seat of the agency itself
   * @param office what the person is in the agency
   * @param clearance highest level that the seat may see, 0 to 4
   * @param main whether it is taken when no other is named
   */
  record Sitting(UUID id, String agency, Map<String, String> agencyNames, @Nullable Map<String, String> unitNames, Office office,
      int clearance, boolean main) {
    static Sitting of(Seat seat) {
      return new Sitting(seat.id().value(), seat.agencyCode(), seat.agencyNames().texts(), seat.unitNames() == null ? null : seat.unitNames().texts(),
          seat.office(), seat.clearance(), seat.main());
    }
  }

  /** Tells who the caller is, from which seat, and what that seat may see. */
  @GetMapping("/api/v1/me")
  Me me(Officer officer) {
    return new Me(new Person(officer.person().value(), officer.login(), officer.names().texts()), Sitting.of(officer.seat()),
        officer.seats().stream().map(Sitting::of).toList(), officer.clearance(),
        officer.principals().stream().map(Principal::value).sorted().toList());
  }
}
