package org.entente.journal;

import java.util.List;

/**
 * That an entry stands at its position in the journal whose head is signed.
 *
 * @param text what the leaf is the hash of, after a zero byte
 * @param leaf the leaf hash
 * @param path from the leaf to the head, from the bottom
 */
public record Proof(Standing standing, long position, String text, byte[] leaf, List<byte[]> path, Head head) {}
