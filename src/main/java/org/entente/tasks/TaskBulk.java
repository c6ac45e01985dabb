package org.entente.tasks;

import java.util.List;

/**
 * One deed on several tasks.
 *
 * @param query of the list they were picked from
 * @param cut whether more had been meant than are done at once
 */
record TaskBulk(What deed, String query, List<Line> lines, boolean cut) {
  /** At most this many at once. */
  static final int MOST = 1_000;

  /** What can be done with several tasks at once. */
  enum What {
    /** Follow them. */
    FOLLOW,
    /** Give them to a person of the own agency. */
    HAND,
    /** Take them away as a spreadsheet. */
    XLSX
  }

  /**
   * One task.
   *
   * @param outcome empty before it is done; then done, changed, refused, stage or field
   */
  record Line(TaskRow row, String outcome) {}

  boolean isDone() {
    return lines.stream().anyMatch(l -> !l.outcome().isEmpty());
  }

  int succeeded() {
    return (int) lines.stream().filter(l -> l.outcome().equals("done")).count();
  }

  String back() {
    return query.isEmpty() ? "/tasks" : "/tasks?" + query;
  }
}
