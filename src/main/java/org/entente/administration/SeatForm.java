package org.entente.administration;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A seat as it is written in a form or sent to the API.
 *
 * @param agency code
 * @param unit code of a unit of that agency; left out for none
 * @param office DESK, SECRETARY, HEAD, LIAISON, AUDITOR or ADMINISTRATOR
 * @param clearance highest level the seat may see, 0 to 4, at most the ceiling
 * @param since first day; today when left out
 * @param until first day on which it is held no more; left out while it lasts
 */
record SeatForm(@Nullable String agency, @Nullable String unit, @Nullable String office, @Nullable String clearance, @Nullable String since,
    @Nullable String until) {
  static SeatForm of(Map<String, String> sent) {
    return new SeatForm(sent.get("agency"), sent.get("unit"), sent.get("office"), sent.get("clearance"), sent.get("since"), sent.get("until"));
  }
}
