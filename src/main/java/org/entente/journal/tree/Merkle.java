package org.entente.journal.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 section 2.1: SHA-256, a zero byte before a leaf, a one before two nodes. The tree itself is kept elsewhere; here it
 * is asked for hashes of whole subtrees. One instance belongs to one thread.
 */
public final class Merkle {
  /** Bytes of a hash. */
  public static final int LENGTH = 32;
  private final MessageDigest sha = sha256();

  /** Where the hashes of whole subtrees come from. */
  @FunctionalInterface
  public interface Subtrees {
    /** The hash over the 2^level leaves from {@code nth * 2^level} on, all of which exist. */
    byte[] hash(int level, long nth);
  }

  /** Hash of a leaf. */
  public byte[] leaf(byte[] data) {
    sha.update((byte) 0);
    return sha.digest(data);
  }

  /** Hash of the node above two. */
  public byte[] node(byte[] first, byte[] second) {
    sha.update((byte) 1);
    sha.update(first);
    return sha.digest(second);
  }

  /** Head of the tree of so many leaves; of none, the hash of nothing. */
  public byte[] root(long size, Subtrees subtrees) {
    return size == 0 ? sha.digest() : range(0, size, subtrees);
  }

  /** Audit path of the leaf at a position in the tree of so many leaves, from the bottom (RFC 6962 section 2.1.1). */
  public List<byte[]> inclusion(long position, long size, Subtrees subtrees) {
    if (position < 0 || position >= size)
      throw new IllegalArgumentException("no leaf " + position + " among " + size);
    List<byte[]> path = new ArrayList<>();
    path(position, 0, size, subtrees, path);
    return path;
  }

  /** Proof that the tree of the smaller size is the beginning of the other (RFC 6962 section 2.1.2); empty for none and for equal sizes. */
  public List<byte[]> consistency(long from, long to, Subtrees subtrees) {
    if (from < 0 || from > to)
      throw new IllegalArgumentException("no way from " + from + " to " + to);
    List<byte[]> proof = new ArrayList<>();
    if (from > 0 && from < to)
      subproof(from, 0, to, true, subtrees, proof);
    return proof;
  }

  /** Whether the path leads from the leaf at a position to the head of the tree of so many leaves (RFC 9162 section 2.1.3.2). */
  public boolean isIncluded(byte[] leaf, long position, long size, List<byte[]> path, byte[] root) {
    if (position < 0 || position >= size)
      return false;
    long node = position;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] step : path) {
      if (last == 0)
        return false;
      if ((node & 1) == 1 || node == last) {
        hash = node(step, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else
        hash = node(hash, step);
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && MessageDigest.isEqual(hash, root);
  }

  /** Whether the proof shows that the tree with the first head is the beginning of the one with the second (RFC 9162 section 2.1.4.2). */
  public boolean isConsistent(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
    if (from < 0 || from > to)
      return false;
    if (from == 0 || from == to)
      return proof.isEmpty() && (from == 0 ? MessageDigest.isEqual(fromRoot, sha.digest()) : MessageDigest.isEqual(fromRoot, toRoot));
    List<byte[]> steps = new ArrayList<>(proof);
    if (Long.bitCount(from) == 1)
      steps.addFirst(fromRoot);
    return !steps.isEmpty() && grows(from - 1, to - 1, fromRoot, toRoot, steps);
  }

  private boolean grows(long first, long second, byte[] fromRoot, byte[] toRoot, List<byte[]> steps) {
    long shift = Long.numberOfTrailingZeros(~first);
    long node = first >> shift;
    long last = second >> shift;
    byte[] before = steps.getFirst();
    byte[] after = before;
    for (byte[] step : steps.subList(1, steps.size())) {
      if (last == 0)
        return false;
      if ((node & 1) == 1 || node == last) {
        before = node(step, before);
        after = node(step, after);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else
        after = node(after, step);
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && MessageDigest.isEqual(before, fromRoot) && MessageDigest.isEqual(after, toRoot);
  }

  private byte[] range(long low, long high, Subtrees subtrees) {
    long count = high - low;
    if (Long.bitCount(count) == 1)
      return subtrees.hash(Long.numberOfTrailingZeros(count), low / count);
    long left = Long.highestOneBit(count - 1);
    return node(range(low, low + left, subtrees), range(low + left, high, subtrees));
  }

  private void path(long position, long low, long high, Subtrees subtrees, List<byte[]> path) {
    if (high - low == 1)
      return;
    long middle = low + Long.highestOneBit(high - low - 1);
    if (position < middle) {
      path(position, low, middle, subtrees, path);
      path.add(range(middle, high, subtrees));
    } else {
      path(position, middle, high, subtrees, path);
      path.add(range(low, middle, subtrees));
    }
  }

  private void subproof(long from, long low, long high, boolean whole, Subtrees subtrees, List<byte[]> proof) {
    if (from == high) {
      if (!whole)
        proof.add(range(low, high, subtrees));
      return;
    }
    long middle = low + Long.highestOneBit(high - low - 1);
    if (from <= middle) {
      subproof(from, low, middle, whole, subtrees, proof);
      proof.add(range(middle, high, subtrees));
    } else {
      subproof(from, middle, high, false, subtrees, proof);
      proof.add(range(low, middle, subtrees));
    }
  }

  /** The hash at a place of several that stand one after the other. */
  static byte[] at(byte[] hashes, int place) {
    return Arrays.copyOfRange(hashes, place * LENGTH, (place + 1) * LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
