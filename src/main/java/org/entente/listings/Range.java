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
 */
public record Range(Kind kind, List<Boolean> open, LocalDate from, LocalDate to, Order order) {
  /** All dossiers of a kind. */
  public static Range all(Kind kind, Order order) {
    return new Range(kind, List.of(true, false), LocalDate.MIN, LocalDate.MAX, order);
  }

  /** The open ones only. */
  public Range openOnly() {
    return new Range(kind, List.of(true), from, to, order);
  }

  /** The closed ones only. */
  public Range closedOnly() {
    return new Range(kind, List.of(false), from, to, order);
  }

  /** Those with a deadline between two days, both included. */
  public Range due(LocalDate earliest, LocalDate latest) {
    return new Range(kind, open, earliest, latest, order);
  }
}
