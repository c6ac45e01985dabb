package org.entente.journal;

import java.time.Instant;
import java.util.List;

import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.SignedNote;
import org.entente.journal.tree.VerifyingKey;

/**
 * A signed head of the journal.
 *
 * @param key the key it is signed with
 * @param countersignatures of the agencies that have checked it, the oldest first
 */
public record Head(Checkpoint checkpoint, VerifyingKey key, byte[] signature, List<Countersignature> countersignatures) {
  /** What a witness signed. */
  public record Countersignature(VerifyingKey witness, Instant at, byte[] signature) {}

  /** As a signed note with all signatures. */
  public SignedNote note() {
    return new SignedNote(checkpoint.text(),
        java.util.stream.Stream.concat(java.util.stream.Stream.of(checkpoint.signed(key, signature)),
            countersignatures.stream().map(c -> checkpoint.countersigned(c.witness(), c.at(), c.signature()))).toList());
  }
}
