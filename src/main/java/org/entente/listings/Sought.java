package org.entente.listings;

import java.util.List;

import org.entente.text.Folding;
import org.entente.text.Marks;
import org.entente.text.SymbolKey;

/**
 * The marks that a dossier has when it may hold what is sought: those of all words, or those of the symbol keys.
 *
 * @param words marks of the folded words
 * @param keys marks of the symbol keys; those of the words again where symbols are no alternative
 */
public record Sought(long words, long keys) {
  /** What every dossier has. */
  public static final Sought ANYTHING = new Sought(0, 0);

  /** Words only. */
  public static Sought words(List<String> words) {
    long marks = Marks.of(String.join(" ", words));
    return new Sought(marks, marks);
  }

  /** Words, or symbols, as somebody typed them. */
  public static Sought typed(String q) {
    String keys = String.join(" ", SymbolKey.each(q));
    long words = Marks.of(String.join(" ", Folding.words(q)));
    return new Sought(words, keys.isEmpty() ? words : Marks.of(keys));
  }

  boolean isAnything() {
    return words == 0 || keys == 0;
  }
}
