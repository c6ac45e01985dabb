package org.entente.administration;

import java.util.List;

import org.entente.dossiers.FieldRefused;

/** Lines of a list that cannot be accepted, each with what is wrong with it; none of the list was written. */
public final class LinesRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Line> lines;

  /** Refuses the list. */
  public LinesRefused(List<Line> lines) {
    super(lines.size() + " lines", null, false, false);
    this.lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param n its number, from 1
   */
  public record Line(int n, FieldRefused wrong) {}

  /** The lines in question, in their order. */
  public List<Line> lines() {
    return lines;
  }
}
