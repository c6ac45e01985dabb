package org.entente.tasks;

import java.util.Set;

import org.entente.workflow.Stage;

/** The life cycle of an assigned task; the ordinal is the stored number. */
public enum TaskStage implements Stage<TaskStage> {
  /** Being written at the home agency; counts nowhere. */
  DRAFT,
  /** Assigned to a lead agency that has not answered. */
  ASSIGNED,
  /** Accepted by the lead agency, which works on it. */
  ACCEPTED,
  /** Returned by the lead agency with a reason; the home agency assigns it anew or withdraws it. */
  RETURNED,
  /** Reported as done; waits for verification by the home agency. */
  REPORTED,
  /** Verified. */
  DONE,
  /** Closed: nothing more is expected, unless it is reopened. */
  CLOSED,
  /** Withdrawn by the home agency; left out of the classes. */
  WITHDRAWN;

  @Override
  public Set<TaskStage> next() {
    return switch (this) {
      case DRAFT -> Set.of(ASSIGNED, WITHDRAWN);
      case ASSIGNED -> Set.of(ASSIGNED, ACCEPTED, RETURNED, WITHDRAWN);
      case ACCEPTED -> Set.of(ASSIGNED, REPORTED, WITHDRAWN);
      case RETURNED -> Set.of(ASSIGNED, WITHDRAWN);
      case REPORTED -> Set.of(ACCEPTED, DONE, WITHDRAWN);
      case DONE -> Set.of(CLOSED, ACCEPTED);
      case CLOSED -> Set.of(ACCEPTED);
      case WITHDRAWN -> Set.of();
    };
  }

  /** The stored number. */
  public int code() {
    return ordinal();
  }

  /** Whether it still counts among open matters. */
  public boolean isOpen() {
    return switch (this) {
      case DRAFT, ASSIGNED, ACCEPTED, RETURNED, REPORTED -> true;
      case DONE, CLOSED, WITHDRAWN -> false;
    };
  }

  /** The stage of a stored number. */
  public static TaskStage of(int code) {
    return values()[code];
  }
}
