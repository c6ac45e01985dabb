package org.entente.reading.findings;

import java.util.Map;
import java.util.Set;

import org.entente.text.Folding;
import org.entente.text.NumberWords;

import org.jspecify.annotations.Nullable;

/** Numbered congresses and conferences that stand beside the word for a document they issued. */
final class Congresses {

  /** A congress and its rank, from word to word. */
  record Ranked(int from, int to) {}

  private static final Map<String, Integer> ROMAN = Map.ofEntries(Map.entry("v", 5), Map.entry("vi", 6), Map.entry("vii", 7),
      Map.entry("viii", 8), Map.entry("ix", 9), Map.entry("x", 10), Map.entry("xi", 11), Map.entry("xii", 12), Map.entry("xiii", 13),
      Map.entry("xiv", 14), Map.entry("xv", 15), Map.entry("xx", 20));

  private static final Set<String> URDU_OF = Set.copyOf(Folding.words("کی کے کا"));

  private static final int FARTHEST = 5;

  private Congresses() {}

  /** The congress before the words in Urdu, behind them elsewhere; null when there is none with a rank. */
  static @Nullable Ranked beside(Passage passage, int from, int to, String language) {
    if (language.equals("ur")) {
      return before(passage, from);
    }
    for (int i = to; i < Math.min(passage.words().size(), to + FARTHEST) && passage.goesOn(i); i++) {
      var congress = Vocabulary.at("congress", language, passage.words(), i);
      if (congress != null) {
        return ranked(passage, congress.from(), congress.to(), to);
      }
    }
    return null;
  }

  private static @Nullable Ranked before(Passage passage, int from) {
    if (from < 2 || !passage.goesOn(from) || !URDU_OF.contains(passage.word(from - 1).folded())) {
      return null;
    }
    for (int i = Math.max(0, from - 4); i < from - 1; i++) {
      var congress = Vocabulary.plainAt("congress", "ur", passage.words(), i);
      if (congress != null && congress.to() == from - 1) {
        return ranked(passage, i, congress.to(), Math.max(0, i - 4));
      }
    }
    return null;
  }

  private static @Nullable Ranked ranked(Passage passage, int from, int to, int earliest) {
    for (int i = from - 1; i >= Math.max(earliest, from - 4) && passage.goesOn(i + 1); i--) {
      if (isRank(passage, i)) {
        return new Ranked(i, to);
      }
    }
    for (int i = to; i < Math.min(passage.words().size(), to + 4) && passage.goesOn(i); i++) {
      if (isRank(passage, i)) {
        var words = NumberWords.at(passage.words(), i);
        return new Ranked(from, words == null ? i + 1 : Math.max(i + 1, words.to()));
      }
    }
    return null;
  }

  private static boolean isRank(Passage passage, int i) {
    var word = passage.word(i);
    if (word.digits()) {
      return word.number() > 0 && word.number() < 100;
    }
    if (word.capital() && ROMAN.containsKey(word.folded())) {
      return true;
    }
    var match = NumberWords.at(passage.words(), i);
    return match != null && NumberWords.ordinal(match) > 0;
  }
}
