package org.entente.documents;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines into sentences: after {@code . ! ? ؟ ۔} followed by space; an ellipsis ends none; nothing crosses a line. */
final class Sentences {

  private final List<Sentence> found = new ArrayList<>();

  static List<Sentence> of(List<String> lines) {
    var sentences = new Sentences();
    for (int i = 0; i < lines.size(); i++) {
      sentences.cut(i, lines.get(i));
    }
    return List.copyOf(sentences.found);
  }

  private void cut(int paragraph, String line) {
    int start = 0;
    int i = 1;
    while (i < line.length()) {
      if (isSpace(line.charAt(i)) && endsSentence(line, i - 1)) {
        keep(paragraph, line, start, i);
        while (i < line.length() && isSpace(line.charAt(i))) {
          i++;
        }
        start = i;
      }
      i++;
    }
    keep(paragraph, line, start, line.length());
  }

  private void keep(int paragraph, String line, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isSpace(line.charAt(i))) {
        found.add(new Sentence(found.size(), paragraph, start, end));
        return;
      }
    }
  }

  private static boolean endsSentence(String line, int at) {
    return switch (line.charAt(at)) {
      case '!', '?', '؟', '۔' -> true;
      case '.' -> at > 0 && line.charAt(at - 1) != '.';
      default -> false;
    };
  }

  /** White space in the sense of Unicode, no-break spaces included. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
