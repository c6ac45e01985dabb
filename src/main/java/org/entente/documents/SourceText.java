package org.entente.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.entente.dossiers.FieldRefused;

/**
 * A source text as it was received, checked and decoded. Only UTF-8 is taken; a file of another kind is refused with a word of its own.
 *
 * @param text as it stands, a byte order mark left out
 * @param fileName name it came with, without folders; empty when it was pasted
 * @param sha256 of the UTF-8 text without blanks at its ends, in hex: the same whether it was sent as a file or pasted
 */
public record SourceText(String text, String fileName, String sha256) {
  /** The most bytes that are taken. */
  public static final int LARGEST = 25 * 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  /**
   * Checks and decodes a file.
   *
   * @param bytes what was sent
   * @param fileName as the sender names it; may be empty
   * @param field the name of the field for a refusal
   * @throws FieldRefused when it is empty, too large, not a text or not in UTF-8
   */
  public static SourceText of(byte[] bytes, String fileName, String field) {
    if (bytes.length > LARGEST)
      throw new FieldRefused(field, "documents.refused.tooLarge", LARGEST >> 20);
    refuseOtherFormats(bytes, field);
    String decoded = decode(bytes, field);
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    if (text.isBlank())
      throw new FieldRefused(field, "documents.refused.empty");
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'))
      throw new FieldRefused(field, "documents.refused.binary");
    return new SourceText(text, plainName(fileName), sha256(text));
  }

  private static void refuseOtherFormats(byte[] bytes, String field) {
    if (begins(bytes, "%PDF"))
      throw new FieldRefused(field, "documents.refused.pdf");
    if (begins(bytes, "PK\u0003\u0004") || begins(bytes, "\u00D0\u00CF\u0011\u00E0"))
      throw new FieldRefused(field, "documents.refused.office");
    if (begins(bytes, "\u00FF\u00FE") || begins(bytes, "\u00FE\u00FF"))
      throw new FieldRefused(field, "documents.refused.encoding");
    for (byte b : bytes) {
      if (b == 0)
        throw new FieldRefused(field, "documents.refused.binary");
    }
  }

  private static boolean begins(byte[] bytes, String mark) {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static String decode(byte[] bytes, String field) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new FieldRefused(field, controls(bytes) ? "documents.refused.binary" : "documents.refused.encoding");
    }
  }

  /** Bytes below a blank that no text has, in any of the old encodings. */
  private static boolean controls(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f')
        return true;
    }
    return false;
  }

  private static String plainName(String fileName) {
    String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "").strip();
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.strip().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
