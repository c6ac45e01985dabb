package org.entente.desk;

import org.entente.tasks.TaskClass;

/** How many tasks stand in each of the four classes. */
public record Counts(long onTime, long late, long open, long overdue) {
  /** None. */
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /** All four together. */
  public long total() {
    return onTime + late + open + overdue;
  }

  /** Those of a class. */
  public long of(TaskClass taskClass) {
    return switch (taskClass) {
      case DONE_ON_TIME -> onTime;
      case DONE_LATE -> late;
      case OPEN_IN_TIME -> open;
      case OPEN_OVERDUE -> overdue;
    };
  }

  /** These and those. */
  public Counts plus(Counts other) {
    return new Counts(onTime + other.onTime, late + other.late, open + other.open, overdue + other.overdue);
  }

  /** One class more. */
  Counts with(TaskClass taskClass, long n) {
    return plus(switch (taskClass) {
      case DONE_ON_TIME -> new Counts(n, 0, 0, 0);
      case DONE_LATE -> new Counts(0, n, 0, 0);
      case OPEN_IN_TIME -> new Counts(0, 0, n, 0);
      case OPEN_OVERDUE -> new Counts(0, 0, 0, n);
    });
  }
}
