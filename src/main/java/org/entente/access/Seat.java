package org.entente.access;

import java.time.LocalDate;

import org.entente.agencies.AgencyId;
import org.entente.agencies.Principal;
import org.entente.agencies.SeatId;
import org.entente.text.Language;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/** A seat of a person today: agency, unit, office and clearance (0 public to 4 top secret). */
public record Seat(SeatId id, AgencyId agency, Principal agencyPrincipal, String agencyCode, LocalizedText agencyNames, @Nullable Principal unit,
    @Nullable LocalizedText unitNames, Office office, int clearance, boolean main, LocalDate agencyUntil) {
  /** The agency's name as a reader of the language is shown it. */
  public String agencyName(Language reader) {
    return agencyNames.in(reader);
  }
}
