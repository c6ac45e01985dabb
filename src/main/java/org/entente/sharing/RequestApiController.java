package org.entente.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.Version;
import org.entente.sharing.AccessAnswer.RequestAnswer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking for access in the API, deciding about it, and the urgent look. */
@RestController
@RequestMapping("/api/v1")
class RequestApiController {
  private final AccessRequests requests;
  private final UrgentLooks looks;

  RequestApiController(AccessRequests requests, UrgentLooks looks) {
    this.requests = requests;
    this.looks = looks;
  }

  /**
   * A wish for access.
   *
   * @param asked number of the dossier, or a link to it
   * @param right READ or CONTRIBUTE
   * @param reason in the officer's own words
   */
  record AskForm(@Nullable String asked, @Nullable String right, @Nullable String reason) {}

  /**
   * That a wish was taken; the same whether there is such a dossier or not.
   *
   * @param asked as it was written
   */
  record Taken(String asked) {}

  /**
   * What the caller asked for.
   *
   * @param asked as it was written
   * @param right READ or CONTRIBUTE
   * @param reason in the caller's words
   * @param at when it was asked
   * @param dossier id of the one it meant, when the caller sees it today; null otherwise
   */
  record Mine(String asked, Right right, String reason, Instant at, @Nullable UUID dossier) {}

  /**
   * A decision.
   *
   * @param granted whether the asker is let in
   * @param right READ or CONTRIBUTE, when granted
   * @param until last day, when granted; left out for no end
   * @param remark why not, when refused; it stays with the home agency
   */
  record DecisionForm(@Nullable Boolean granted, @Nullable String right, @Nullable String until, @Nullable String remark) {}

  /**
   * An urgent look.
   *
   * @param asked number of the dossier, or a link to it
   * @param reason in the officer's own words
   */
  record LookForm(@Nullable String asked, @Nullable String reason) {}

  /**
   * What an urgent look opened.
   *
   * @param dossier its id
   * @param kind tasks, documents or guidance, as in addresses
   * @param number its number
   */
  record Opened(UUID dossier, String kind, String number) {}

  /** Asks for access. The answer says nothing of the dossier. */
  @PostMapping("/access-requests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Taken ask(@RequestBody AskForm form, Officer officer) {
    requests.ask(form.asked(), form.right(), form.reason(), officer);
    return new Taken(form.asked() == null ? "" : form.asked().strip());
  }

  /** Lists what the caller asked for, newest first. */
  @GetMapping("/access-requests")
  List<Mine> mine(Officer officer) {
    return requests.mine(officer).stream().map(a -> new Mine(a.asked(), a.right(), a.reason(), a.at(),
        Optional.ofNullable(a.dossier()).map(seen -> seen.id().value()).orElse(null))).toList();
  }

  /** Lists the requests that wait for the caller's decision. */
  @GetMapping("/access-requests/waiting")
  List<RequestAnswer> waiting(Officer officer) {
    return requests.waiting(officer).stream().map(RequestAnswer::of).flatMap(Optional::stream).toList();
  }

  /** Lets the asker in, or refuses. */
  @PostMapping("/access-requests/{request}/decision")
  ResponseEntity<Void> decide(@PathVariable UUID request, Version seen, @RequestBody DecisionForm form, Officer officer) {
    long next = Boolean.TRUE.equals(form.granted())
        ? requests.grant(request, seen.value(), form.right(), form.until(), officer)
        : requests.refuse(request, seen.value(), form.remark(), officer);
    return ResponseEntity.noContent().eTag("\"" + next + "\"").build();
  }

  /** Opens a dossier for three hours of reading; its home agency is told at once. Needs the password with the request, never a token. */
  @PostMapping("/break-glass")
  Opened look(@RequestBody LookForm form, Officer officer) {
    Dossier dossier = looks.look(form.asked(), form.reason(), officer);
    return new Opened(dossier.id().value(), dossier.kind().word(), dossier.number());
  }
}
