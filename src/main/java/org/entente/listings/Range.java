package org.entente.listings;

import java.time.LocalDate;
import java.util.List;

import org.entente.dossiers.Kind;

/**
 * The part of {@code visible} that a list walks over.
 *
 * @param open true for open dossiers, false for closed ones; both for all
 * @param from earliest deadline, {@link LocalDate#MIN} for any
 * @param to latest deadline, {@link LocalDate#MAX} for any, also none
 * @param sought what the dossiers must have the marks of
 */
public record Range(Kind kind, List<Boolean> open, LocalDate from, LocalDate to, Order order, Sought sought) {
  /** All dossiers of a kind. */
  public static Range all(Kind kind, Order order) {
    return new Range(kind, List.of(true, false), LocalDate.MIN, LocalDate.MAX, order, Sought.ANYTHING);
  }

  /** The open ones only. */
  public Range openOnly() {
    return new Range(kind, List.of(true), from, to, order, sought);
  }

  /** The closed ones only. */
  public Range closedOnly() {
    return new Range(kind, List.of(false), from, to, order, sought);
  }

  /** Those with a deadline between two days, both included. */
  public Range due(LocalDate earliest, LocalDate latest) {
    return new Range(kind, open, earliest, latest, order, sought);
  }

  /** Those that may hold what is sought. */
  public Range seeking(Sought what) {
    return new Range(kind, open, from, to, order, what);
  }
}
