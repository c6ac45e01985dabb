package org.entente.desk;

/** Why a task is on somebody's desk; the order is that in which one reason stands for several. */
enum Call {
  /** They carry it. */
  CARRY,
  /** It was assigned to their agency and waits to be accepted or returned. */
  ACCEPT,
  /** It was reported as done and waits to be verified. */
  VERIFY,
  /** A new deadline was asked for. */
  DECIDE,
  /** The lead agency returned it. */
  RETURNED,
  /** They follow it. */
  FOLLOW,
  /** They are still writing it. */
  DRAFT
}
