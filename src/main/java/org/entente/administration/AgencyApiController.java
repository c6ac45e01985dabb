package org.entente.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.agencies.Pillar;
import org.entente.dossiers.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agencies in the API, for administrators; each change takes the version seen in If-Match and answers with the state after it. */
@RestController
@RequestMapping("/api/v1/administration/agencies")
class AgencyApiController {
  private final KeptAgencies agencies;
  private final Ledger ledger;

  AgencyApiController(KeptAgencies agencies, Ledger ledger) {
    this.agencies = agencies;
    this.ledger = ledger;
  }

  /**
   * Agencies by code.
   *
   * @param agencies of this page
   * @param next code to send as {@code after} for the next page; null at the end
   */
  record AgencyList(List<AgencyAnswer> agencies, @Nullable String next) {}

  /**
   * An agency as administrators keep it.
   *
   * @param code short name, which stays
   * @param kind MINISTRY, COMMISSION, UNION, ASSOCIATION, FRONT, PROVINCE, MISSION, ASSEMBLY or OFFICE
   * @param pillar channel it belongs to
   * @param parent code of its superior; null for none
   * @param names by BCP 47 tag
   * @param shortNames by BCP 47 tag
   * @param since its first day; null when not known
   * @param until first day on which it is no more; null while it lasts
   * @param successor code of the agency that carries on; null for none
   * @param seats held there today
   */
  record AgencyAnswer(String code, String kind, Pillar pillar, @Nullable String parent, Map<String, String> names, Map<String, String> shortNames,
      @Nullable LocalDate since, @Nullable LocalDate until, @Nullable String successor, int seats) {
    static AgencyAnswer of(KeptAgency a) {
      return new AgencyAnswer(a.code(), a.kind(), a.pillar(), a.parent(), a.names().texts(), a.shortNames(), a.since(), a.until(), a.successor(),
          a.seats());
    }
  }

  /**
   * The end of an agency without a successor.
   *
   * @param until first day on which it is no more
   * @param reason in the administrator's words
   */
  record EndForm(@Nullable String until, @Nullable String reason) {}

  /**
   * A merger.
   *
   * @param heir code of the agency that carries on
   * @param on first day on which it does
   */
  record MergerForm(@Nullable String heir, @Nullable String on) {}

  /**
   * A unit.
   *
   * @param code short name within its agency
   * @param names by BCP 47 tag; one at least
   */
  record UnitForm(@Nullable String code, @Nullable Map<String, String> names) {}

  /** Lists agencies by code, 200 at a time, ended ones too; with {@code q} those whose names begin so in any script. */
  @GetMapping
  AgencyList list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Officer officer) {
    var found = Finding.of(agencies.all(officer), q, after, KeptAgency::code, a -> a.code() + " " + String.join(" ", a.names().texts().values()));
    return new AgencyList(found.rows().stream().map(AgencyAnswer::of).toList(), found.last().isEmpty() ? null : found.last());
  }

  /** Gives an agency. */
  @GetMapping("/{code}")
  ResponseEntity<AgencyAnswer> show(@PathVariable String code, Officer officer) {
    return answer(HttpStatus.OK, code, officer);
  }

  /** Registers an agency. */
  @PostMapping
  ResponseEntity<AgencyAnswer> create(@RequestBody AgencyForm form, Officer officer) {
    return answer(HttpStatus.CREATED, agencies.create(form, officer), officer);
  }

  /** Writes kind, pillar and superior anew, and the names from a day on. */
  @PutMapping("/{code}")
  ResponseEntity<AgencyAnswer> rewrite(@PathVariable String code, Version seen, @RequestBody AgencyForm form, Officer officer) {
    agencies.rewrite(code, seen.value(), form, officer);
    return answer(HttpStatus.OK, code, officer);
  }

  /** Ends an agency without a successor; its seats end with it. */
  @PostMapping("/{code}/end")
  ResponseEntity<AgencyAnswer> end(@PathVariable String code, Version seen, @RequestBody EndForm form, Officer officer) {
    agencies.end(code, seen.value(), form.until(), form.reason(), officer);
    return answer(HttpStatus.OK, code, officer);
  }

  /** Says what a merger would take along, in numbers of the directory; dossiers are not counted. */
  @GetMapping("/{code}/merger")
  MergerPreview preview(@PathVariable String code, Officer officer) {
    return agencies.preview(code, officer);
  }

  /** Merges an agency into another one. Asks for a caller who has just proved who they are. */
  @PostMapping("/{code}/merger")
  ResponseEntity<AgencyAnswer> merge(@PathVariable String code, Version seen, @RequestBody MergerForm form, Officer officer) {
    agencies.merge(code, seen.value(), form.heir(), form.on(), officer);
    return answer(HttpStatus.OK, code, officer);
  }

  /** Adds a unit. */
  @PostMapping("/{code}/units")
  ResponseEntity<AgencyAnswer> addUnit(@PathVariable String code, Version seen, @RequestBody UnitForm form, Officer officer) {
    agencies.addUnit(code, seen.value(), form.code(), form.names(), officer);
    return answer(HttpStatus.OK, code, officer);
  }

  private ResponseEntity<AgencyAnswer> answer(HttpStatus status, String code, Officer officer) {
    KeptAgency agency = agencies.get(code, officer);
    return ResponseEntity.status(status).eTag("\"" + ledger.version(agency.id(), officer) + "\"").body(AgencyAnswer.of(agency));
  }
}
