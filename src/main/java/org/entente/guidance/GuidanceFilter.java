package org.entente.guidance;

import java.util.List;

import org.entente.listings.Sought;
import org.entente.text.Folding;
import org.entente.text.SymbolKey;

/**
 * What a list of guiding documents is to show.
 *
 * @param words beginnings of folded words that all must occur
 * @param symbol beginning of a symbol's key, an alternative to the words; empty for none
 * @param kind name of a kind, or empty for any
 */
public record GuidanceFilter(List<String> words, String symbol, String kind) {
  private static final int MOST_WORDS = 8;

  /** Reads what a request asks for. */
  public static GuidanceFilter of(String q, String kind) {
    return new GuidanceFilter(Folding.words(q).stream().limit(MOST_WORDS).toList(), q.isBlank() ? "" : SymbolKey.of(q).value(),
        GuidanceKind.of(kind).map(Enum::name).orElse(""));
  }

  /** Whether everything passes. */
  public boolean isEmpty() {
    return words.isEmpty() && kind.isEmpty();
  }

  /** What a document that passes holds. */
  Sought sought() {
    return new Sought(words, symbol.isEmpty() ? List.of() : List.of(symbol));
  }

  String[] patterns() {
    return words.stream().map(GuidanceFilter::pattern).toArray(String[]::new);
  }

  String symbolPattern() {
    return symbol.isEmpty() ? "" : pattern(symbol);
  }

  private static String pattern(String word) {
    return "% " + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
