package org.entente.listings;

import java.util.List;

import org.entente.text.Folding;
import org.entente.text.Marks;
import org.entente.text.SymbolKey;

/**
 * What is sought in the words of dossiers: all of the words, or else all of the symbol keys, each of which must begin one of theirs.
 *
 * @param words folded
 * @param keys keys of symbols; empty where they are no alternative
 */
public record Sought(List<String> words, List<String> keys) {
  /** What every dossier has. */
  public static final Sought ANYTHING = words(List.of());

  /** Words only. */
  public static Sought words(List<String> words) {
    return new Sought(words, List.of());
  }

  /** Words, or symbols, as somebody typed them. */
  public static Sought typed(String q) {
    return new Sought(Folding.words(q), SymbolKey.each(q));
  }

  /** The marks of a dossier that may hold the words. */
  long wordMarks() {
    return Marks.of(String.join(" ", words));
  }

  /** The marks of a dossier that may hold the keys, or those of the words again. */
  long keyMarks() {
    return keys.isEmpty() ? wordMarks() : Marks.of(String.join(" ", keys));
  }

  /** Whether nothing can be told by marks. */
  boolean isAnything() {
    return wordMarks() == 0 || keyMarks() == 0;
  }
}
