package org.entente.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * Where the tasks that a reader sees stand at the end of a day.
 *
 * @param at when it was counted
 * @param live whether it was counted for this very answer, and not taken from a snapshot
 * @param rows one for each lead agency, the latest first
 * @param months totals at the ends of the twelve months before, oldest first; null counts are still being taken
 */
public record Overview(LocalDate cutoff, Instant at, boolean live, List<Row> rows, List<Month> months) {
  /** A lead agency. */
  public record Row(String code, LocalizedText names, Counts counts) {}

  /** The end of a month. */
  public record Month(LocalDate end, @Nullable Counts counts) {}

  /** All agencies together: the rows that the reader sees, and nothing else. */
  public Counts total() {
    return rows.stream().map(Row::counts).reduce(Counts.NONE, Counts::plus);
  }

  /** The largest total of an agency, as the measure of the bars. */
  public long most() {
    return rows.stream().mapToLong(r -> r.counts().total()).max().orElse(0);
  }

  /** The largest total of a month. */
  public long mostOfMonths() {
    return months.stream().map(Month::counts).mapToLong(c -> c == null ? 0 : c.total()).max().orElse(0);
  }
}
