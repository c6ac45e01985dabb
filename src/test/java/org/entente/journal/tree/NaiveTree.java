package org.entente.journal.tree;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 section 2.1 written down as they stand, over a list of leaves: slow, and nothing shared with what it checks. */
final class NaiveTree {
  private NaiveTree() {}

  static byte[] head(List<byte[]> d) throws Exception {
    if (d.isEmpty())
      return MessageDigest.getInstance("SHA-256").digest();
    if (d.size() == 1)
      return hash(new byte[]{0}, d.getFirst());
    int k = split(d.size());
    return hash(new byte[]{1}, head(d.subList(0, k)), head(d.subList(k, d.size())));
  }

  static List<byte[]> path(int m, List<byte[]> d) throws Exception {
    List<byte[]> path = new ArrayList<>();
    if (d.size() == 1)
      return path;
    int k = split(d.size());
    if (m < k) {
      path.addAll(path(m, d.subList(0, k)));
      path.add(head(d.subList(k, d.size())));
    } else {
      path.addAll(path(m - k, d.subList(k, d.size())));
      path.add(head(d.subList(0, k)));
    }
    return path;
  }

  static List<byte[]> proof(int m, List<byte[]> d) throws Exception {
    return sub(m, d, true);
  }

  private static List<byte[]> sub(int m, List<byte[]> d, boolean whole) throws Exception {
    List<byte[]> proof = new ArrayList<>();
    if (m == d.size()) {
      if (!whole)
        proof.add(head(d));
      return proof;
    }
    int k = split(d.size());
    if (m <= k) {
      proof.addAll(sub(m, d.subList(0, k), whole));
      proof.add(head(d.subList(k, d.size())));
    } else {
      proof.addAll(sub(m - k, d.subList(k, d.size()), false));
      proof.add(head(d.subList(0, k)));
    }
    return proof;
  }

  /** The largest power of two smaller than n. */
  private static int split(int n) {
    int k = 1;
    while (k * 2 < n)
      k *= 2;
    return k;
  }

  private static byte[] hash(byte[]... parts) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts)
      sha.update(part);
    return sha.digest();
  }
}
