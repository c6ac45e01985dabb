package org.entente.journal.tree;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a witness is handed: the size it saw last, the proof from there, and the signed checkpoint. Written as the request of C2SP tlog-witness:
 * {@code old 20852}, a line for each hash, an empty line, the note.
 */
public record Extension(long from, List<byte[]> proof, SignedNote note) {
  /** Reads one. */
  public static Extension of(String text) {
    int split = text.indexOf("\n\n");
    if (split < 0)
      throw new NotUnderstood("proof");
    String[] lines = text.substring(0, split).split("\n");
    if (!lines[0].matches("old \\d{1,18}"))
      throw new NotUnderstood("proof");
    List<byte[]> proof = new ArrayList<>();
    for (int n = 1; n < lines.length; n++)
      proof.add(SignedNote.base64(lines[n]));
    return new Extension(Long.parseLong(lines[0].substring(4)), proof, SignedNote.of(text.substring(split + 2)));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("old ").append(from).append('\n');
    proof.forEach(hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    return text.append('\n').append(note).toString();
  }
}
