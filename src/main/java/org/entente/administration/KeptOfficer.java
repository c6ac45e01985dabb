package org.entente.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.access.Office;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A person with an account, as administrators keep them.
 *
 * @param enabled whether anybody signs in with the account
 * @param given whether the password is one that was given and waits to be changed
 * @param second whether signing in asks for an authenticator
 * @param seats all of them, also past and future ones; the newest first
 */
record KeptOfficer(UUID id, String login, LocalizedText names, boolean enabled, boolean given, boolean second, List<KeptSeat> seats) {
  /**
   * A seat.
   *
   * @param agency code
   * @param unit code; null when it is in none
   * @param clearance highest level it may see, 0 to 4
   * @param since first day; null when not known
   * @param until first day on which it is held no more; null while it lasts
   */
  record KeptSeat(UUID id, String agency, LocalizedText agencyNames, @Nullable String unit, @Nullable LocalizedText unitNames, Office office,
      int clearance, boolean main, @Nullable LocalDate since, @Nullable LocalDate until) {
    boolean isHeldOn(LocalDate day) {
      return (since == null || !day.isBefore(since)) && !isOverOn(day);
    }

    boolean isOverOn(LocalDate day) {
      return until != null && !day.isBefore(until);
    }

    /** What the journal says of it. */
    java.util.Map<String, String> fields() {
      var fields = new java.util.TreeMap<>(java.util.Map.of("agency", agency, "office", office.name(), "clearance", String.valueOf(clearance)));
      if (unit != null)
        fields.put("unit", unit);
      if (since != null)
        fields.put("since", since.toString());
      if (until != null)
        fields.put("until", until.toString());
      return fields;
    }
  }
}
