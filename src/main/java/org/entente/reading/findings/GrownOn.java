package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * What a word may be once the particles grown onto it are taken off: Arabic "and", "for", "with" and the article before it, Persian
 * plural endings behind it.
 */
final class GrownOn {

  /**
   * One way to take a word.
   *
   * @param word    the rest
   * @param letters how many letters were taken off its beginning
   */
  record Rest(String word, int letters) {}

  private GrownOn() {}

  /** Whether there can be more than one way to take a folded word, told by its first or last letters. */
  static boolean may(String word, String language) {
    return switch (language) {
      case "ar" -> word.length() > 3 && "وفبلك".indexOf(word.charAt(0)) >= 0;
      case "fa" -> word.length() > 4 && (word.endsWith("ها") || word.endsWith("هاي"));
      default -> false;
    };
  }

  /** Every way to take a folded word in a language, the word itself first. */
  static List<Rest> of(String word, String language) {
    if (language.equals("ar")) {
      return arabic(word);
    }
    if (language.equals("fa")) {
      return persian(word);
    }
    return List.of(new Rest(word, 0));
  }

  private static List<Rest> arabic(String word) {
    if (word.length() < 4) {
      return List.of(new Rest(word, 0));
    }
    var rests = new ArrayList<Rest>(4);
    rests.add(new Rest(word, 0));
    int conjunction = word.charAt(0) == 'و' || word.charAt(0) == 'ف' ? 1 : 0;
    for (int at = 0; at <= conjunction; at++) {
      preposition(word, at, rests);
    }
    return rests;
  }

  private static void preposition(String word, int at, List<Rest> rests) {
    var rest = word.substring(at);
    if (at > 0) {
      rests.add(new Rest(rest, at));
    }
    if (rest.length() < 4) {
      return;
    }
    char first = rest.charAt(0);
    if (rest.startsWith("لل")) {
      rests.add(new Rest("ال" + rest.substring(2), at));
      rests.add(new Rest(rest.substring(2), at + 2));
    } else if (first == 'ل' || first == 'ب' || first == 'ك') {
      rests.add(new Rest(rest.substring(1), at + 1));
    }
  }

  private static List<Rest> persian(String word) {
    var rests = new ArrayList<Rest>(2);
    rests.add(new Rest(word, 0));
    for (var ending : List.of("هاي", "ها")) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        rests.add(new Rest(word.substring(0, word.length() - ending.length()), 0));
        break;
      }
    }
    return rests;
  }
}
