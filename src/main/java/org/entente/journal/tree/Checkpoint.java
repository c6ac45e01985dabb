package org.entente.journal.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The head of a journal as it is signed (C2SP tlog-checkpoint): origin, size, head in base64, and the time on a line of its own.
 *
 * @param origin name of the key that signs it
 * @param at to the second
 */
public record Checkpoint(String origin, long size, byte[] root, Instant at) {
  /** Reads the text of a note. */
  public static Checkpoint of(String text) {
    String[] lines = text.split("\n", -1);
    try {
      if (lines.length != 5 || !lines[4].isEmpty() || !lines[1].matches("[1-9]\\d{0,17}"))
        throw new NotUnderstood("checkpoint");
      byte[] root = SignedNote.base64(lines[2]);
      Checkpoint read = new Checkpoint(lines[0], Long.parseLong(lines[1]), root, Instant.parse(lines[3]));
      if (root.length != Merkle.LENGTH || !read.text().equals(text))
        throw new NotUnderstood("checkpoint");
      return read;
    } catch (DateTimeParseException e) {
      throw new NotUnderstood("checkpoint");
    }
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n" + at + "\n";
  }

  /** The bytes that the journal signs. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes that a witness signs: the time of checking first. */
  public byte[] bytes(Instant checked) {
    return ("cosignature/v1\ntime " + checked.getEpochSecond() + "\n" + text()).getBytes(StandardCharsets.UTF_8);
  }

  /** The journal's line under it. */
  public SignedNote.Line signed(VerifyingKey key, byte[] signature) {
    return new SignedNote.Line(key.name(), key.id(), signature);
  }

  /** The line of a witness that has checked it at a time. */
  public SignedNote.Line countersigned(VerifyingKey key, Instant checked, byte[] signature) {
    return new SignedNote.Line(key.name(), key.id(), ByteBuffer.allocate(72).putLong(checked.getEpochSecond()).put(signature).array());
  }

  /** Whether a note holds this key's signature of it; for a witness, of the time that stands in its line. */
  public boolean isSignedBy(VerifyingKey key, SignedNote note) {
    return note.line(key).filter(line -> key.kind() == VerifyingKey.LOG
        ? key.verifies(bytes(), line.signature())
        : checked(line).filter(at -> key.verifies(bytes(at), Arrays.copyOfRange(line.signature(), 8, 72))).isPresent()).isPresent();
  }

  /** The time in the line of a witness. */
  public static Optional<Instant> checked(SignedNote.Line line) {
    return line.signature().length == 72 ? Optional.of(Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong())) : Optional.empty();
  }
}
