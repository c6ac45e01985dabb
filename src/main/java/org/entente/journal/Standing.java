package org.entente.journal;

import java.time.Instant;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;
import org.entente.journal.tree.Leaf;

import org.jspecify.annotations.Nullable;

/**
 * An entry and where it stands in the sealed journal.
 *
 * @param digest of its payload with the salt, or null while it waits to be sealed
 * @param position from 0, or null while it waits to be sealed
 * @param erased whether its payload has been erased
 */
public record Standing(long entry, DossierId dossier, long version, String fact, PersonId officer, Instant at, byte @Nullable [] digest,
    @Nullable Long position, boolean erased) {
  /** What its leaf is made of; only for one that is sealed. */
  Leaf leaf() {
    UUID id = dossier.value();
    if (digest == null)
      throw new IllegalStateException("not sealed yet");
    return new Leaf(id, version, fact, officer.value(), at, digest);
  }
}
