package org.entente.reading;

/** How binding a sentence about future work is. */
public enum Modality {
  /** The actor says that it will do it. */
  COMMITTED,
  /** Somebody with authority asks another to do it. */
  REQUESTED,
  /** Somebody puts it forward, nobody has agreed yet. */
  PROPOSED,
  /** It stands in a plan or programme. */
  PLANNED,
  /** It is told as done or going on. */
  REPORTED,
  /** A standing line of policy, not a piece of work. */
  POLICY
}
