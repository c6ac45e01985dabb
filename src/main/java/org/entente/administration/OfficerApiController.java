package org.entente.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.dossiers.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Officers, seats and accounts in the API, for administrators; what gives sight asks who is there, which a token cannot say. */
@RestController
@RequestMapping("/api/v1/administration/officers")
class OfficerApiController {
  private final KeptOfficers officers;
  private final Ledger ledger;

  OfficerApiController(KeptOfficers officers, Ledger ledger) {
    this.officers = officers;
    this.ledger = ledger;
  }

  /**
   * Officers by login.
   *
   * @param officers of this page
   * @param next login to send as {@code after} for the next page; null at the end
   */
  record OfficerList(List<OfficerAnswer> officers, @Nullable String next) {}

  /**
   * A person with an account.
   *
   * @param id of the person
   * @param login to sign in with
   * @param names by BCP 47 tag
   * @param open whether anybody signs in with the account
   * @param given whether the password was given and waits to be changed
   * @param secondFactor whether signing in asks for an authenticator
   * @param seats past, present and future ones, the newest first
   */
  record OfficerAnswer(UUID id, String login, Map<String, String> names, boolean open, boolean given, boolean secondFactor, List<SeatAnswer> seats) {
    static OfficerAnswer of(KeptOfficer o) {
      return new OfficerAnswer(o.id(), o.login(), o.names().texts(), o.enabled(), o.given(), o.second(),
          o.seats().stream().map(s -> new SeatAnswer(s.id(), s.agency(), s.unit(), s.office(), s.clearance(), s.main(), s.since(), s.until()))
              .toList());
    }
  }

  /**
   * A seat.
   *
   * @param id of the seat
   * @param agency code
   * @param unit code; null for none
   * @param office what one is there
   * @param clearance highest level it may see, 0 to 4
   * @param main whether it is acted from unless another is named
   * @param since first day; null when not known
   * @param until first day on which it is held no more; null while it lasts
   */
  record SeatAnswer(UUID id, String agency, @Nullable String unit, Office office, int clearance, boolean main, @Nullable LocalDate since,
      @Nullable LocalDate until) {}

  /**
   * A day on which a seat ends.
   *
   * @param until first day on which it is held no more; today when left out
   */
  record SeatEndForm(@Nullable String until) {}

  /** Lists people with an account by login, 200 at a time; with {@code q} those whose name or agency begins so in any script. */
  @GetMapping
  OfficerList list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Officer officer) {
    var found = Finding.of(officers.all(officer), q, after, KeptOfficer::login, o -> o.login() + " " + String.join(" ", o.names().texts().values()));
    return new OfficerList(found.rows().stream().map(OfficerAnswer::of).toList(), found.last().isEmpty() ? null : found.last());
  }

  /** Gives a person with account and seats. */
  @GetMapping("/{login}")
  ResponseEntity<OfficerAnswer> show(@PathVariable String login, Officer officer) {
    return answer(login, officer);
  }

  /** Gives a seat. */
  @PostMapping("/{login}/seats")
  ResponseEntity<OfficerAnswer> giveSeat(@PathVariable String login, Version seen, @RequestBody SeatForm form, Officer officer) {
    officers.giveSeat(login, seen.value(), form, officer);
    return answer(login, officer);
  }

  /** Ends a seat and gives another from the same day on. */
  @PostMapping("/{login}/seats/{seat}/move")
  ResponseEntity<OfficerAnswer> moveSeat(@PathVariable String login, @PathVariable UUID seat, Version seen, @RequestBody SeatForm form,
      Officer officer) {
    officers.moveSeat(login, seat, seen.value(), form, officer);
    return answer(login, officer);
  }

  /** Ends a seat with a day; one that ends today gives nothing from the next request on. */
  @PostMapping("/{login}/seats/{seat}/end")
  ResponseEntity<OfficerAnswer> endSeat(@PathVariable String login, @PathVariable UUID seat, Version seen, @RequestBody SeatEndForm form,
      Officer officer) {
    officers.endSeat(login, seat, seen.value(), form.until(), officer);
    return answer(login, officer);
  }

  /** Takes authenticator and recovery codes of an account away. */
  @PostMapping("/{login}/second-factor/removal")
  ResponseEntity<OfficerAnswer> secondFactor(@PathVariable String login, Version seen, Officer officer) {
    officers.resetSecondFactor(login, seen.value(), officer);
    return answer(login, officer);
  }

  /** Lets nobody sign in with the account. */
  @PostMapping("/{login}/closing")
  ResponseEntity<OfficerAnswer> close(@PathVariable String login, Version seen, Officer officer) {
    officers.open(login, seen.value(), false, officer);
    return answer(login, officer);
  }

  /** Opens the account again. */
  @PostMapping("/{login}/opening")
  ResponseEntity<OfficerAnswer> open(@PathVariable String login, Version seen, Officer officer) {
    officers.open(login, seen.value(), true, officer);
    return answer(login, officer);
  }

  private ResponseEntity<OfficerAnswer> answer(String login, Officer officer) {
    KeptOfficer known = officers.get(login, officer);
    return ResponseEntity.ok().eTag("\"" + ledger.version(known.id(), officer) + "\"").body(OfficerAnswer.of(known));
  }
}
