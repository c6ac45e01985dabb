package org.entente.dossiers;

/**
 * What has happened to a dossier: a record in the past tense that carries ids and the few values a reader needs, never
 * titles. Publishing one writes the journal entry of that version in the same transaction.
 */
public interface Fact {
  /** The dossier. */
  DossierId dossier();

  /** The version that the deed gave it. */
  long version();
}
