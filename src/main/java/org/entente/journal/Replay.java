package org.entente.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.entente.journal.Fault.Kind;
import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.Merkle;
import org.entente.journal.tree.Tiles;

/** Builds the tree anew from the entries, in order, and compares it with the leaves that are kept and the heads that were signed. */
final class Replay {
  private static final byte[] NONE = new byte[0];
  private final Merkle merkle = new Merkle();
  private final MessageDigest sha;
  private final Tiles made = new Tiles(merkle, (level, nth) -> NONE);
  private final Tiles kept;
  private final Deque<Checkpoint> heads;
  private final List<Fault> faults;
  private final List<Long> differing = new ArrayList<>();
  private long next;
  private long good;
  private boolean broken;

  /**
   * Begins with nothing.
   *
   * @param kept the tree as it is kept
   * @param heads those with a good signature, the smallest first
   * @param faults where what is wrong is written
   */
  Replay(Tiles kept, Deque<Checkpoint> heads, List<Fault> faults) throws NoSuchAlgorithmException {
    this.kept = kept;
    this.heads = heads;
    this.faults = faults;
    sha = MessageDigest.getInstance("SHA-256");
  }

  /** The next position that is there, with the leaf that is kept for it (empty when none is). */
  void entry(VerificationRepository.Sealed sealed, byte[] leaf) {
    var entry = sealed.entry();
    if (entry == null) {
      wrong(Fault.of(Kind.ENTRY_MISSING, sealed.position()));
      add(leaf);
      return;
    }
    byte[] found = entry.leaf(digest(sealed, entry.payload())).hash(merkle);
    if (!Arrays.equals(found, leaf))
      differing.add(next);
    add(found);
  }

  /** A position where nothing stands; gives the number of it. */
  void gap(byte[] leaf) {
    wrong(Fault.of(Kind.POSITION_MISSING, next));
    add(leaf);
  }

  long next() {
    return next;
  }

  /** When all entries have been given: whether the nodes above the leaves are those that the leaves make. */
  void nodes(long size) {
    if (differing.isEmpty() && !broken)
      made.changed().forEach(this::node);
    differing.forEach(position -> wrong(Fault.of(Kind.ENTRY_CHANGED, position)));
    if (size > good && faults.stream().noneMatch(f -> f.kind() == Kind.TAIL_MISSING))
      wrong(Fault.of(Kind.UNSIGNED, good, size));
  }

  byte[] root() {
    return merkle.root(next, made);
  }

  private void node(Tiles.Place place, byte[] hashes) {
    byte[] stored = kept.kept(place);
    for (int n = 0; place.level() > 0 && n < hashes.length / Merkle.LENGTH; n++) {
      int from = n * Merkle.LENGTH;
      if (stored.length < from + Merkle.LENGTH || !Arrays.equals(hashes, from, from + Merkle.LENGTH, stored, from, from + Merkle.LENGTH)) {
        wrong(Fault.of(Kind.NODE_CHANGED, (place.nth() * 256 + n) << 8 * place.level()));
        return;
      }
    }
  }

  private byte[] digest(VerificationRepository.Sealed sealed, byte[] payload) {
    if (sealed.salt() == null)
      return Objects.requireNonNullElse(sealed.digest(), NONE);
    sha.update(sealed.salt());
    return sha.digest(payload);
  }

  private void add(byte[] leaf) {
    broken |= leaf.length == 0; // no head can be met any more, and what is wrong has been said
    made.append(next++, leaf.length == 0 ? new byte[Merkle.LENGTH] : leaf);
    while (!heads.isEmpty() && heads.getFirst().size() == next)
      head(heads.removeFirst());
  }

  private void head(Checkpoint signed) {
    if (Arrays.equals(merkle.root(next, made), signed.root())) {
      differing.forEach(position -> wrong(Fault.of(Kind.NODE_CHANGED, position)));
      differing.clear();
    } else if (differing.isEmpty() && !broken) {
      broken = true;
      wrong(Fault.of(Kind.HEAD_DIFFERS, good, signed.size()));
    }
    good = next;
  }

  private void wrong(Fault fault) {
    if (faults.size() < Verification.MOST)
      faults.add(fault);
  }

  static byte[] leaf(Map<Long, byte[]> tiles, long position) {
    byte[] tile = tiles.getOrDefault(position / 256, NONE);
    int from = (int) (position % 256) * Merkle.LENGTH;
    return tile.length < from + Merkle.LENGTH ? NONE : Arrays.copyOfRange(tile, from, from + Merkle.LENGTH);
  }
}
