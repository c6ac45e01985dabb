package org.entente.documents;

import java.util.List;

import org.entente.text.Folding;

import org.jspecify.annotations.Nullable;

/**
 * What a list of documents is to show.
 *
 * @param words beginnings of folded words that must all occur
 * @param language BCP 47 tag, or an empty text for any
 */
public record DocumentFilter(List<String> words, String language) {
  private static final int MOST_WORDS = 8;

  /** Reads what a request asks for. */
  public static DocumentFilter of(@Nullable String q, @Nullable String language) {
    return new DocumentFilter(q == null ? List.of() : Folding.words(q).stream().limit(MOST_WORDS).toList(),
        language == null ? "" : language.strip());
  }

  /** Whether everything passes. */
  public boolean isEmpty() {
    return words.isEmpty() && language.isEmpty();
  }

  /** As the database compares them with the words of a dossier, where a blank stands before each. */
  String[] patterns() {
    return words.stream().map(w -> "% " + w.replaceAll("([\\\\%_])", "\\\\$1") + "%").toArray(String[]::new);
  }
}
