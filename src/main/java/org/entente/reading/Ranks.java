package org.entente.reading;

import org.entente.reading.findings.Passage;
import org.entente.reading.findings.Vocabulary;
import org.entente.text.NumberWords;

/** Ranks such as "32nd", in digits or words. */
final class Ranks {

  private Ranks() {}

  /** The rank that begins at a word, or 0. */
  static int at(Passage passage, int i, String language) {
    var word = passage.words().get(i);
    if (word.digits()) {
      boolean ranked = i + 1 < passage.words().size() && Vocabulary.at("notcounted", language, passage.words(), i + 1) != null;
      boolean vietnamese = language.equals("vi");
      return ranked || vietnamese && word.number() < 100 ? word.number() : 0;
    }
    var match = NumberWords.at(passage.words(), i);
    return match == null ? 0 : NumberWords.ordinal(match);
  }
}
