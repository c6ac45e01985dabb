package org.entente.journal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A text with signatures below it (C2SP signed-note): an empty line, then a dash, the name of the key and the signature for each. */
public record SignedNote(String text, List<Line> lines) {
  /**
   * A signature.
   *
   * @param id the four bytes of the key
   */
  public record Line(String name, byte[] id, byte[] signature) {
    @Override
    public String toString() {
      byte[] coded = Arrays.copyOf(id, 4 + signature.length);
      System.arraycopy(signature, 0, coded, 4, signature.length);
      return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(coded) + "\n";
    }
  }

  /** Reads a note. */
  public static SignedNote of(String note) {
    int split = note.indexOf("\n\n");
    if (split < 0 || !note.endsWith("\n"))
      throw new NotUnderstood("checkpoint");
    List<Line> lines = new ArrayList<>();
    for (String line : note.substring(split + 2).split("\n")) {
      String[] parts = line.split(" ");
      byte[] coded = parts.length == 3 && parts[0].equals("\u2014") ? base64(parts[2]) : new byte[0];
      if (coded.length < 5)
        throw new NotUnderstood("checkpoint");
      lines.add(new Line(parts[1], Arrays.copyOf(coded, 4), Arrays.copyOfRange(coded, 4, coded.length)));
    }
    return new SignedNote(note.substring(0, split + 1), List.copyOf(lines));
  }

  /** The line of a key, by name and mark. */
  public Optional<Line> line(VerifyingKey key) {
    return lines.stream().filter(line -> line.name().equals(key.name()) && Arrays.equals(line.id(), key.id())).findFirst();
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    lines.forEach(note::append);
    return note.toString();
  }

  static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new NotUnderstood("checkpoint");
    }
  }
}
