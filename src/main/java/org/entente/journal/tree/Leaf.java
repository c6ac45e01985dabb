package org.entente.journal.tree;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a leaf is made of: who did what when to which version of which dossier, and the digest of the payload with its salt. The payload can
 * be erased and the leaf stays what it is.
 *
 * @param at to the microsecond
 * @param digest SHA-256 of the 16 bytes of salt followed by the payload in UTF-8
 */
public record Leaf(UUID dossier, long version, String fact, UUID officer, Instant at, byte[] digest) {
  private static final HexFormat HEX = HexFormat.of();

  /** The text whose UTF-8 bytes the leaf hash is taken of; every line ends with a line feed. */
  public String text() {
    return new StringBuilder(280).append("entente journal entry v1\ndossier ").append(dossier).append("\nversion ").append(version).append("\nfact ")
        .append(fact).append("\nofficer ").append(officer).append("\nat ").append(moment(at)).append("\npayload ").append(HEX.formatHex(digest))
        .append('\n').toString();
  }

  /** Its hash in the tree. */
  public byte[] hash(Merkle merkle) {
    return merkle.leaf(text().getBytes(StandardCharsets.UTF_8));
  }

  /** Always with six digits of a second, in UTC. */
  static String moment(Instant at) {
    LocalDateTime t = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(27);
    digits(text, t.getYear(), 4).append('-');
    digits(text, t.getMonthValue(), 2).append('-');
    digits(text, t.getDayOfMonth(), 2).append('T');
    digits(text, t.getHour(), 2).append(':');
    digits(text, t.getMinute(), 2).append(':');
    digits(text, t.getSecond(), 2).append('.');
    return digits(text, t.getNano() / 1000, 6).append('Z').toString();
  }

  private static StringBuilder digits(StringBuilder text, int number, int width) {
    for (int place = (int) Math.pow(10, width - 1); place > 0; place /= 10)
      text.append((char) ('0' + number / place % 10));
    return text;
  }
}
