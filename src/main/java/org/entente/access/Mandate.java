package org.entente.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.entente.agencies.SeatId;

import org.jspecify.annotations.Nullable;

/**
 * What a sign-in is good for. A person at the pages, or a program with their password, has all that the office gives; a token only what it
 * was made for.
 *
 * @param seat the one seat it may act from; null for any seat of the person
 * @param readOnly whether it may change nothing at all
 * @param deeds what it may do at most; the office limits further
 * @param confirmedAt when the person last proved to be themselves; null when that cannot be said, as with a token
 */
public record Mandate(@Nullable SeatId seat, boolean readOnly, Set<Deed> deeds, @Nullable Instant confirmedAt) {
  /** For how long a confirmation is good. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  /** All that the office gives. */
  public static Mandate whole(@Nullable Instant confirmedAt) {
    return new Mandate(null, false, EnumSet.allOf(Deed.class), confirmedAt);
  }

  /** Whether nothing is taken away from what the office gives, as with every sign-in but a token's. */
  public boolean isWhole() {
    return seat == null && !readOnly && deeds.size() == Deed.values().length;
  }

  /** Whether the person proved to be themselves within the five minutes before the moment. */
  public boolean isConfirmed(Instant now) {
    return confirmedAt != null && !confirmedAt.plus(FRESH).isBefore(now);
  }
}
