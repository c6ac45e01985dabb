package org.entente.reading;

import java.time.LocalDate;
import java.util.List;

import org.entente.agencies.Principal;

import org.jspecify.annotations.Nullable;

/**
 * What an officer makes of a suggestion.
 *
 * @param lead lead agency
 * @param title null for the beginning of the text
 * @param text what must be done; null for the words of the source
 */
public record Acceptance(Principal lead, List<Principal> cooperating, @Nullable LocalDate due, @Nullable String product, @Nullable String title,
    @Nullable String text) {
  /** To a lead agency, as the text says. */
  public static Acceptance to(Principal lead) {
    return new Acceptance(lead, List.of(), null, null, null, null);
  }
}
