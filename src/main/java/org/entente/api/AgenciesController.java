package org.entente.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.AgencyId;
import org.entente.agencies.Pillar;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agencies that can be named in a request, also those that have ended. */
@RestController
class AgenciesController {
  private final Agencies agencies;

  AgenciesController(Agencies agencies) {
    this.agencies = agencies;
  }

  /**
   * An agency.
   *
   * @param id of the agency
   * @param code short name, as other requests may name it
   * @param kind MINISTRY, COMMISSION, UNION, ASSOCIATION, FRONT, PROVINCE, MISSION, ASSEMBLY or OFFICE
   * @param pillar channel it belongs to
   * @param names by BCP 47 tag
   * @param since its first day; null when not known
   * @param until first day on which it is no more; null while it lasts
   * @param successor code of the agency that carries on; null when there is none
   */
  record Entry(UUID id, String code, String kind, Pillar pillar, Map<String, String> names, @Nullable LocalDate since, @Nullable LocalDate until,
      @Nullable String successor) {}

  /** Lists all agencies by code. */
  @GetMapping("/api/v1/agencies")
  List<Entry> all(Officer officer) {
    var all = agencies.all();
    Map<AgencyId, String> codes = all.stream().collect(Collectors.toMap(Agency::id, Agency::code));
    return all.stream().map(a -> new Entry(a.id().value(), a.code(), a.kind(), a.pillar(), a.names().texts(), known(a.since()), known(a.until()),
        a.successor() == null ? null : codes.get(a.successor()))).toList();
  }

  private static @Nullable LocalDate known(LocalDate day) {
    return Math.abs(day.getYear()) > 9999 ? null : day;
  }
}
