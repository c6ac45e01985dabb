package org.entente.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Makes spellings comparable across the scripts of the five languages: case, diacritics, Vietnamese đ, Arabic, Persian and Urdu
 * letters, presentation forms, short vowels, joiners and the three digit sets. For comparing and searching, never for display.
 *
 * <p>
 * The rules are Lucene's (decimal digits, ICU folding, Arabic and Persian normalisation, in this order). They work letter by
 * letter, so each letter is folded once and remembered; that keeps folding linear and lets {@link #fold(char)} tell the
 * reader which letter became which.
 */
public final class Folding {

  private static final Analyzer LETTER = new Analyzer() {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = new KeywordTokenizer();
      return new TokenStreamComponents(source, new PersianNormalizationFilter(
          new ArabicNormalizationFilter(new ICUFoldingFilter(new DecimalDigitFilter(source)))));
    }
  };

  private static final AtomicReferenceArray<@Nullable String> FOLDED = new AtomicReferenceArray<>(1 << Character.SIZE);

  private Folding() {}

  /**
   * The folded form of a text. White space and punctuation stay.
   *
   * @param text any text
   */
  public static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }

  /**
   * The folded form of one letter: mostly one letter, none for marks and joiners, several for ligatures.
   *
   * @param letter a UTF-16 unit; halves of a surrogate pair stay as they are
   */
  public static String fold(char letter) {
    var folded = FOLDED.get(letter);
    if (folded == null) {
      folded = Character.isSurrogate(letter) ? String.valueOf(letter) : byLucene(String.valueOf(letter));
      FOLDED.set(letter, folded);
    }
    return folded;
  }

  /**
   * The folded words of a text: runs of letters and digits, in order.
   *
   * @param text any text
   */
  public static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      var folded = fold(text.charAt(i));
      boolean part = folded.isEmpty() || Character.isLetterOrDigit(folded.charAt(0))
          || Character.isSurrogate(folded.charAt(0));
      if (part) {
        word.append(folded);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  private static String byLucene(String letter) {
    if (Character.isWhitespace(letter.charAt(0)) || Character.isSpaceChar(letter.charAt(0))) {
      return " ";
    }
    try (var stream = LETTER.tokenStream("", letter)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      var folded = stream.incrementToken() ? term.toString() : "";
      stream.end();
      return folded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
