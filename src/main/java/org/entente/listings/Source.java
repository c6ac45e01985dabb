package org.entente.listings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;

/**
 * A register as a list knows it.
 *
 * @param id the dossier of a row
 * @param fetch reads candidates by primary key, lets the filters judge them
 * @param thinned whether the filters may refuse candidates
 * @param whole reads keys and rows in one statement where nothing is refused; null for a register that does not
 */
public record Source<R>(Function<R, DossierId> id, Fetch<R> fetch, boolean thinned, @Nullable Whole<R> whole) {
  /** A register that reads keys and rows one after the other. */
  public Source(Function<R, DossierId> id, Fetch<R> fetch, boolean thinned) {
    this(id, fetch, thinned, null);
  }

  /** Reads rows by primary key, under the reader. */
  @FunctionalInterface
  public interface Fetch<R> {
    /** The first {@code most} rows among the candidates that pass, in their order, and how many passed. */
    Matches<R> among(List<DossierId> candidates, int most);
  }

  /** Reads the rows of keys in the statement that finds the keys. */
  @FunctionalInterface
  public interface Whole<R> {
    /** The rows of the keys that the statement gives, in their order. */
    Listed<R> of(Keys keys);
  }

  /**
   * A statement that gives keys: columns {@code day}, {@code dossier} and {@code total}, in order.
   *
   * @param sql the statement, to stand in brackets within another one
   * @param parameters its named parameters
   */
  public record Keys(String sql, Map<String, Object> parameters) {}

  /**
   * Rows with the days of their keys.
   *
   * @param days one for each row
   * @param total how many keys there were, at most as many as were looked for
   */
  public record Listed<R>(List<R> rows, List<LocalDate> days, int total) {}
}
