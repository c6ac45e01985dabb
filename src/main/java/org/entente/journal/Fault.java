package org.entente.journal;

import java.util.List;

/**
 * Something in the journal that is not as it was signed.
 *
 * @param position the first position it concerns, or -1 when it has none
 * @param kind what it is
 * @param arguments what the sentence about it names, the position first
 */
public record Fault(long position, Kind kind, List<Object> arguments) {
  /** What can be wrong. The word of each is {@code journal.fault.} and its name. */
  public enum Kind {
    /** Nothing stands at the position. */
    POSITION_MISSING,
    /** The entry of the position is gone. */
    ENTRY_MISSING,
    /** The entry does not give the leaf that was sealed. */
    ENTRY_CHANGED,
    /** An entry was put in among those sealed. */
    ENTRY_INSERTED,
    /** A hash of the tree is not the one its leaves give, though the entries are as signed. */
    NODE_CHANGED,
    /** The entries do not give the head that was signed. */
    HEAD_DIFFERS,
    /** A checkpoint does not bear the journal's signature. */
    SIGNATURE_WRONG,
    /** Sealed entries that no signed checkpoint covers. */
    UNSIGNED,
    /** A signed checkpoint is of more entries than there are. */
    TAIL_MISSING,
    /** The key of the journal is not the one that is trusted. */
    KEY_DIFFERS,
    /** A dossier is in a version that no entry tells of. */
    VERSION_WITHOUT_ENTRY
  }

  static Fault of(Kind kind, long position, Object... further) {
    return new Fault(position, kind, java.util.stream.Stream.concat(java.util.stream.Stream.of((Object) position),
        java.util.Arrays.stream(further)).toList());
  }
}
