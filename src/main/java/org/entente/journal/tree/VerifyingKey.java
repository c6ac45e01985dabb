package org.entente.journal.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key, written as C2SP signed-note has it: {@code name+0a1b2c3d+base64}.
 *
 * @param name without blank and plus sign
 * @param kind {@link #LOG} or {@link #WITNESS}: what its signatures are over
 * @param raw the 32 bytes of the key
 */
public record VerifyingKey(String name, byte kind, byte[] raw) {
  /** Signs the text of a note as it stands. */
  public static final byte LOG = 1;
  /** Signs the text with the time of checking before it (C2SP tlog-cosignature). */
  public static final byte WITNESS = 4;
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  /** A key with a name that can stand in a note. */
  public VerifyingKey {
    if (!name.matches("[^\\s+]{1,200}") || raw.length != 32 || (kind != LOG && kind != WITNESS))
      throw new NotUnderstood("key");
  }

  /** Reads {@code name+0a1b2c3d+base64}. */
  public static VerifyingKey of(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3)
      throw new NotUnderstood("key");
    byte[] coded = SignedNote.base64(parts[2]);
    if (coded.length != 33)
      throw new NotUnderstood("key");
    VerifyingKey key = new VerifyingKey(parts[0], coded[0], Arrays.copyOfRange(coded, 1, 33));
    if (!HexFormat.of().formatHex(key.id()).equals(parts[1]))
      throw new NotUnderstood("key");
    return key;
  }

  /** The four bytes that mark its signatures. */
  public byte[] id() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      sha.update(kind);
      return Arrays.copyOf(sha.digest(raw), 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the 64 bytes are its signature of the message. */
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
      System.arraycopy(raw, 0, encoded, X509.length, 32);
      Signature ed = Signature.getInstance("Ed25519");
      ed.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      ed.update(message);
      return ed.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    byte[] coded = new byte[33];
    coded[0] = kind;
    System.arraycopy(raw, 0, coded, 1, 32);
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64.getEncoder().encodeToString(coded);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyingKey key && key.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
