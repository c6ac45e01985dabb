package org.entente.tasks;

import java.time.Instant;
import java.time.LocalDate;

import org.entente.agencies.PersonId;

import org.jspecify.annotations.Nullable;

/**
 * A request for a new deadline.
 *
 * @param n its number within the task, from 1
 * @param granted null while it waits
 */
public record DeadlineRequest(int n, PersonId asker, Instant at, LocalDate dueOn, String reason, @Nullable Boolean granted,
    @Nullable PersonId decider, @Nullable Instant decidedAt, @Nullable String remark) {
  /** Whether nobody has decided yet. */
  public boolean waits() {
    return granted == null;
  }
}
