/**
 * The arithmetic of a sealed journal, without database and without words: the Merkle tree of RFC 6962 and its proofs, the tiles it is kept in,
 * the text that a leaf is made of, and signed heads in the form of C2SP (tlog-checkpoint, signed-note, tlog-cosignature).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("tree")
package org.entente.journal.tree;
