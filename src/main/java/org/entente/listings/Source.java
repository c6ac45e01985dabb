package org.entente.listings;

import java.util.List;
import java.util.function.Function;

import org.entente.dossiers.DossierId;

/**
 * A register as a list knows it.
 *
 * @param id the dossier of a row
 * @param fetch reads candidates by primary key, lets the filters judge them
 * @param thinned whether the filters may refuse candidates
 */
public record Source<R>(Function<R, DossierId> id, Fetch<R> fetch, boolean thinned) {
  /** Reads rows by primary key, under the reader. */
  @FunctionalInterface
  public interface Fetch<R> {
    /** The first {@code most} rows among the candidates that pass, in their order, and how many passed. */
    Matches<R> among(List<DossierId> candidates, int most);
  }
}
