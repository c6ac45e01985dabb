package org.entente.reading.findings;

import org.entente.documents.Sentence;

/** Looks for words of a type within one sentence. */
public final class Clauses {

  private Clauses() {}

  /** Whether a sentence holds a word of a type. */
  public static boolean has(String type, String language, Passage passage, Sentence sentence) {
    return find(type, language, passage, sentence.start(), sentence.end()) >= 0;
  }

  /** Where the first word of a type begins between two places of a passage, or -1. */
  public static int find(String type, String language, Passage passage, int start, int end) {
    for (int i = 0; i < passage.words().size(); i++) {
      var word = passage.words().get(i);
      if (word.start() >= start && word.end() <= end) {
        var match = Vocabulary.at(type, language, passage.words(), i);
        if (match != null && passage.words().get(match.to() - 1).end() <= end) {
          return word.start();
        }
      }
    }
    return -1;
  }
}
