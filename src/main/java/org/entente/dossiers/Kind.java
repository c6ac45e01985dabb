package org.entente.dossiers;

/** The kinds of dossier; the code is the one stored, the word is that of addresses and messages. */
public enum Kind {
  /** Assigned task. */
  TASK(1, "tasks"),
  /** Source document. */
  DOCUMENT(2, "documents"),
  /** Guiding document. */
  GUIDANCE(3, "guidance"),
  /** The directory itself: one for the installation, for its administrators. It stands in no register. */
  DIRECTORY(4, "administration");

  private final int code;
  private final String word;

  Kind(int code, String word) {
    this.code = code;
    this.word = word;
  }

  /** The stored number. */
  public int code() {
    return code;
  }

  /** The word in addresses: {@code /tasks/…}. */
  public String word() {
    return word;
  }

  /** The kind of a stored number. */
  public static Kind of(int code) {
    return values()[code - 1];
  }
}
