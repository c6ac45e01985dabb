package org.entente.tasks;

import java.time.LocalDate;
import java.util.Optional;

import org.entente.agencies.Principal;

import org.jspecify.annotations.Nullable;

/**
 * What held from a day on, as it was known at the end of that day: a later deed opens a new span and never touches the days before it, so a
 * report for a past cut-off is the same for ever.
 *
 * @param since first day
 * @param until first day on which it holds no more; {@link LocalDate#MAX} for the last one
 * @param dueOn the deadline; null for none
 * @param doneOn the date of the verified report; the span begins on the day of verification
 */
public record TaskSpan(LocalDate since, LocalDate until, @Nullable LocalDate dueOn, Principal lead, @Nullable LocalDate doneOn, boolean withdrawn) {
  /** Open with this lead and this deadline from the day on. */
  static TaskSpan from(LocalDate since, Principal lead, @Nullable LocalDate dueOn) {
    return new TaskSpan(since, LocalDate.MAX, dueOn, lead, null, false);
  }

  /** The same, done on a day. */
  TaskSpan doneOn(LocalDate day) {
    return new TaskSpan(since, until, dueOn, lead, day, false);
  }

  /** The same, withdrawn. */
  TaskSpan left() {
    return new TaskSpan(since, until, dueOn, lead, doneOn, true);
  }

  /** Whether it holds on the day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(since) && day.isBefore(until);
  }

  /** The class at the end of a day within it; empty when withdrawn. */
  public Optional<TaskClass> classAt(LocalDate cutoff) {
    return TaskClass.at(cutoff, dueOn, doneOn, withdrawn);
  }
}
