package org.entente.files;

import org.entente.dossiers.FieldRefused;

/** Names of files as they are kept: without folders and control characters, and never with characters that turn the reading direction about. */
final class FileName {
  private static final int LONGEST = 200;

  private FileName() {}

  /** The name made safe; refused when it would be shown other than it is, or when nothing is left of it. */
  static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (last.chars().anyMatch(FileName::turnsDirection))
      throw new FieldRefused("file", "files.refused.name");
    String plain = last.replaceAll("[\\p{Cc}\\p{Cs}\"<>:|?*]", " ").replaceAll("\\s+", " ").strip();
    if (plain.isEmpty() || plain.chars().allMatch(c -> c == '.'))
      throw new FieldRefused("file", "files.refused.noName");
    return plain.length() <= LONGEST ? plain : shortened(plain);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
    int end = LONGEST - ending.length();
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
  }

  /** Embeddings, overrides and isolates: with them {@code gpj.exe} is shown as a picture. Plain joiners and marks stay, names need them. */
  private static boolean turnsDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }
}
