package org.entente.text;

import java.util.List;

/** Replaced by the reader's folding. */
public final class Folding {
  private Folding() {}

  /** Folded words. */
  public static List<String> words(String text) {
    return List.of(text.toLowerCase(java.util.Locale.ROOT).split("\\s+"));
  }
}
