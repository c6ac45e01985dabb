package org.entente.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of one line, folded, each with its place in the line. */
public final class Words {

  private final String line;

  private final List<Word> words = new ArrayList<>();

  private int last;

  private Words(String line) {
    this.line = line;
  }

  /**
   * Splits a line into words.
   *
   * @param line any text
   */
  public static List<Word> of(String line) {
    var words = new Words(line);
    words.read();
    return words.words;
  }

  private void read() {
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (Character.isDigit(c)) {
        i = run(i, true);
      } else if (isLetter(c)) {
        i = run(i, false);
      } else {
        i++;
      }
    }
  }

  private int run(int start, boolean digits) {
    var folded = new StringBuilder();
    int end = start;
    while (end < line.length() && (digits ? Character.isDigit(line.charAt(end)) : continues(line.charAt(end)))) {
      folded.append(Folding.fold(line.charAt(end++)));
    }
    if (!folded.isEmpty()) {
      words.add(new Word(folded.toString(), lower(start, end), start, end, gap(start), digits,
          Character.isUpperCase(line.charAt(start))));
      last = end;
    }
    return end;
  }

  private String lower(int start, int end) {
    var printed = line.substring(start, end);
    boolean ascii = printed.chars().allMatch(c -> c < 128);
    return (ascii ? printed : Normalizer.normalize(printed, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
  }

  private char gap(int start) {
    char seen = 0;
    for (int i = last; i < start; i++) {
      char c = line.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isMark(c)) {
        return c;
      }
      seen = isMark(c) ? seen : ' ';
    }
    return seen;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c);
  }

  private static boolean continues(char c) {
    return isLetter(c) || isMark(c);
  }

  /** Vowel signs, combining marks, tatweel and joiners belong to the word they stand in. */
  private static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
          Character.FORMAT ->
        true;
      default -> false;
    };
  }
}
