package org.entente.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Phrases to be recognised in running text, each with what it stands for. Looking at one place costs as many steps as the longest
 * phrase there has words, however many phrases are known.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {

  /**
   * A phrase found.
   *
   * @param from  number of its first word
   * @param to    number of the word after its last
   * @param means everything that the phrase stands for
   */
  public record Match<T>(int from, int to, List<T> means) {}

  private static final class Node<T> {

    private final Map<String, Node<T>> next = new HashMap<>(4);

    private final List<T> means = new ArrayList<>(1);
  }

  private final Node<T> root = new Node<>();

  private final boolean accented;

  /** Phrases compared in their folded form. */
  public Phrases() {
    this(false);
  }

  private Phrases(boolean accented) {
    this.accented = accented;
  }

  /** Phrases whose accents count, as those of Vietnamese words must. */
  public static <T> Phrases<T> accented() {
    return new Phrases<>(true);
  }

  /** Adds a phrase; its words are folded here. Phrases without a word are left out. */
  public void add(String phrase, T meaning) {
    var node = root;
    for (var word : Words.of(phrase)) {
      node = node.next.computeIfAbsent(key(word), unseen -> new Node<>());
    }
    if (node != root && !node.means.contains(meaning)) {
      node.means.add(meaning);
    }
  }

  /** The longest phrase that begins at a word, or null. A phrase does not run across the end of a clause. */
  public @Nullable Match<T> at(List<Word> words, int from) {
    return at(words, from, key(words.get(from)));
  }

  /**
   * The longest phrase that begins at a word, when that word is read as another one.
   *
   * @param words the words of a line
   * @param from  number of the first word
   * @param first what to take the first word for, such as the word without an article grown onto it
   */
  public @Nullable Match<T> at(List<Word> words, int from, String first) {
    var node = root.next.get(first);
    Match<T> longest = null;
    for (int i = from + 1; node != null; i++) {
      if (!node.means.isEmpty()) {
        longest = new Match<>(from, i, node.means);
      }
      if (i >= words.size() || parts(words, i)) {
        break;
      }
      node = node.next.get(key(words.get(i)));
    }
    return longest;
  }

  private String key(Word word) {
    return accented ? word.lower() : word.folded();
  }

  /** A full stop after a single letter, as in "U.S.", ends nothing. */
  private static boolean parts(List<Word> words, int i) {
    char mark = words.get(i).before();
    return endsClause(mark) && !(mark == '.' && words.get(i - 1).folded().length() == 1);
  }

  /** Whether a mark between two words separates clauses, so that no name or phrase runs across it. */
  public static boolean endsClause(char mark) {
    return switch (mark) {
      case ',', ';', ':', '!', '?', '.', '،', '؛', '؟', '۔', '|', '(', ')', '[', ']', '"', '«', '»', '“', '”', '/',
          '…' ->
        true;
      default -> false;
    };
  }
}
