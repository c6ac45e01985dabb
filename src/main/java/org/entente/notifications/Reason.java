package org.entente.notifications;

/** Why somebody is told. */
public enum Reason {
  /** It was given to them or to their agency. */
  ASSIGNED,
  /** It was shared with them, or with their agency, unit or group. */
  SHARED,
  /** It waits for their decision. */
  WAITING,
  /** It came back to them. */
  RETURNED,
  /** What they sent was reported on. */
  REPORTED,
  /** What they had asked for or reported was decided. */
  DECIDED,
  /** They follow it. */
  FOLLOWED
}
