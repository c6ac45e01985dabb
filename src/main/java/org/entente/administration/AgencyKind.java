package org.entente.administration;

/** The kinds of agency; the name is the one stored. */
enum AgencyKind {
  /** Ministry or body of that rank. */
  MINISTRY,
  /** Commission of the party. */
  COMMISSION,
  /** Union of friendship organisations. */
  UNION,
  /** Association. */
  ASSOCIATION,
  /** Front. */
  FRONT,
  /** Province or city. */
  PROVINCE,
  /** Mission abroad. */
  MISSION,
  /** Assembly or body of one. */
  ASSEMBLY,
  /** Office. */
  OFFICE
}
