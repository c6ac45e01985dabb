package org.entente.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Numbers written as words, counting and ranking ones, in the five languages. */
public final class NumberWords {

  private static final Phrases<Number> ALL = new Phrases<>();

  static {
    for (var row : Tables.read("/text/numbers.tsv")) {
      var number = new Number(Integer.parseInt(row.get(0)), row.get(1).equals("o"), row.get(2));
      Tables.alternatives(row.get(3)).forEach(form -> ALL.add(form, number));
    }
  }

  /**
   * A number in words.
   *
   * @param value    the number
   * @param ordinal  whether it ranks ("third") or counts ("three")
   * @param language the language whose word it is
   */
  public record Number(int value, boolean ordinal, String language) {}

  private NumberWords() {}

  /** The longest number in words that begins at a word, or null. */
  public static Phrases.@Nullable Match<Number> at(List<Word> words, int from) {
    return ALL.at(words, from);
  }

  /** The rank that the words from one on give, or 0 when they give none. */
  public static int ordinal(Phrases.Match<Number> match) {
    return match.means().stream().filter(Number::ordinal).mapToInt(Number::value).findFirst().orElse(0);
  }

  /** The count that the words give in a language, or 0 when they give none. */
  public static int cardinal(Phrases.Match<Number> match, String language) {
    return match.means().stream().filter(number -> !number.ordinal() && number.language().equals(language))
        .mapToInt(Number::value).findFirst().orElse(0);
  }
}
