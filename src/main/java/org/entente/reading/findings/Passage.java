package org.entente.reading.findings;

import java.util.List;

import org.entente.documents.Sentence;
import org.entente.reading.Finding;
import org.entente.reading.FindingKind;
import org.entente.reading.Reference;
import org.entente.reading.Value;
import org.entente.text.Phrases;
import org.entente.text.Word;
import org.entente.text.Words;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the text proper, cut into words.
 *
 * @param index     0-based line
 * @param text      the line
 * @param words     its words
 * @param sentences its sentences
 * @param caption   whether it is the caption of a picture
 */
public record Passage(int index, String text, List<Word> words, List<Sentence> sentences, boolean caption) {

  private static final int CAPTION_LONGEST = 220;

  static Passage of(int index, String text, List<Sentence> sentences) {
    return new Passage(index, text, Words.of(text), sentences, isCaption(text));
  }

  private static boolean isCaption(String text) {
    var line = text.strip();
    return line.length() <= CAPTION_LONGEST && (line.startsWith("|") || line.endsWith("|"));
  }

  /** The word at a number; there must be one. */
  Word word(int number) {
    return words.get(number);
  }

  /** Whether a word exists and follows the one before it without a mark that ends a clause. */
  boolean goesOn(int number) {
    return number > 0 && number < words.size() && !Phrases.endsClause(words.get(number).before());
  }

  /** Number of the word at a place, or of the last one before it. */
  int wordAt(int offset) {
    int low = 0;
    int high = words.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (words.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The letters between two words as printed, the second exclusive. */
  String printed(int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /** Running number of the sentence at a place. */
  public int sentenceAt(int offset) {
    var found = sentences.isEmpty() ? 0 : sentences.getFirst().index();
    for (var sentence : sentences) {
      if (sentence.start() <= offset) {
        found = sentence.index();
      }
    }
    return found;
  }

  /** Whether two words stand in the same sentence. */
  boolean sameSentence(int one, int other) {
    return sentenceAt(words.get(one).start()) == sentenceAt(words.get(other).start());
  }

  /** A finding that covers words, the second exclusive. */
  Finding finding(FindingKind kind, int from, int to, Value value, @Nullable Reference refersTo, double confidence) {
    return covering(kind, words.get(from).start(), words.get(to - 1).end(), value, refersTo, confidence);
  }

  /** A finding that covers letters. */
  Finding covering(FindingKind kind, int start, int end, Value value, @Nullable Reference refersTo, double confidence) {
    return new Finding(kind, index, sentenceAt(start), start, end, text.substring(start, end), value, refersTo,
        confidence);
  }
}
