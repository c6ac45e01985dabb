package org.entente.tasks;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The four classes of the reports that leaders read; the ordinal is the number that the SQL function {@code task_class} gives. Computed at a
 * cut-off date, never stored.
 */
public enum TaskClass {
  /** The verified report came on the day of the deadline or before. */
  DONE_ON_TIME,
  /** The verified report came after the deadline. */
  DONE_LATE,
  /** Not done, and the deadline has not passed: its own day is still in time, and so is no deadline at all. */
  OPEN_IN_TIME,
  /** Not done, and the deadline has passed. */
  OPEN_OVERDUE;

  /**
   * The class at the end of a day.
   *
   * @param dueOn the deadline in force on that day; null for none
   * @param doneOn the date of the report that had been verified by that day; null when there is none
   * @param withdrawn whether it had been withdrawn by that day
   * @return empty for a withdrawn one, which is left out
   */
  public static Optional<TaskClass> at(LocalDate cutoff, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn, boolean withdrawn) {
    if (withdrawn)
      return Optional.empty();
    if (doneOn != null && !doneOn.isAfter(cutoff))
      return Optional.of(dueOn == null || !doneOn.isAfter(dueOn) ? DONE_ON_TIME : DONE_LATE);
    return Optional.of(dueOn == null || !cutoff.isAfter(dueOn) ? OPEN_IN_TIME : OPEN_OVERDUE);
  }

  /** The class of a number from {@code task_class}. */
  public static TaskClass of(int code) {
    return values()[code];
  }
}
