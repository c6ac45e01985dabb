package org.entente.reading.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.text.Phrases;
import org.entente.text.Tables;
import org.entente.text.Word;

import org.jspecify.annotations.Nullable;

/** The words that the rules look for, by what they are for and in which language. */
public final class Vocabulary {

  private static final List<String> LANGUAGES = List.of("vi", "en", "ar", "fa", "ur");

  private static final Phrases<String> NONE = new Phrases<>();

  private static final Map<String, List<Phrases<String>>> ALL = new HashMap<>();

  static {
    for (var row : Tables.read("/reading/vocabulary.tsv")) {
      for (int i = 0; i < LANGUAGES.size(); i++) {
        add(row.get(0), LANGUAGES.get(i), row.get(i + 2), row.get(1));
      }
    }
    for (var row : Tables.read("/reading/roles.tsv")) {
      for (int i = 0; i < LANGUAGES.size(); i++) {
        add(row.getFirst(), LANGUAGES.get(i), row.get(i + 1), row.getFirst());
      }
    }
    for (var row : Tables.read("/reading/markers.tsv")) {
      for (int i = 0; i < LANGUAGES.size(); i++) {
        add("marker", LANGUAGES.get(i), row.get(i + 1), row.getFirst());
      }
    }
    for (var row : Tables.read("/reading/weekdays.tsv")) {
      for (int i = 1; i < LANGUAGES.size(); i++) {
        add("weekday", LANGUAGES.get(i), row.get(i), row.getFirst());
      }
    }
    for (var row : Tables.read("/reading/names.tsv")) {
      for (var language : row.get(1).split(" ")) {
        add(row.getFirst(), language, row.get(2), row.getFirst());
      }
    }
  }

  private Vocabulary() {}

  private static void add(String type, String language, String cell, String meaning) {
    if (!cell.equals("-")) {
      var phrases = ALL.computeIfAbsent(type, unseen -> LANGUAGES.stream().map(Vocabulary::empty).toList()).get(LANGUAGES.indexOf(language));
      Tables.alternatives(cell).forEach(phrase -> phrases.add(phrase, meaning));
    }
  }

  private static Phrases<String> empty(String language) {
    return language.equals("vi") ? Phrases.accented() : new Phrases<>();
  }

  private static Phrases<String> phrases(String type, String language) {
    var byLanguage = ALL.get(type);
    int number = switch (language) {
      case "vi" -> 0;
      case "en" -> 1;
      case "ar" -> 2;
      case "fa" -> 3;
      case "ur" -> 4;
      default -> -1;
    };
    return byLanguage == null || number < 0 ? NONE : byLanguage.get(number);
  }

  /** The longest word of a type that begins at a word; in Arabic also behind grown-on particles. Null when there is none. */
  public static Phrases.@Nullable Match<String> at(String type, String language, List<Word> words, int from) {
    var phrases = phrases(type, language);
    if (!GrownOn.may(words.get(from).folded(), language)) {
      return phrases.at(words, from);
    }
    Phrases.Match<String> longest = null;
    for (var rest : GrownOn.of(words.get(from).folded(), language)) {
      var match = phrases.at(words, from, rest.word());
      if (match != null && (longest == null || match.to() > longest.to())) {
        longest = match;
      }
    }
    return longest;
  }

  /** As {@link #at}, but the word must stand there as it is. */
  static Phrases.@Nullable Match<String> plainAt(String type, String language, List<Word> words, int from) {
    return phrases(type, language).at(words, from);
  }

  /** Whether a word of a type begins at a word. */
  static boolean is(String type, String language, List<Word> words, int from) {
    return from >= 0 && from < words.size() && at(type, language, words, from) != null;
  }

  /** Whether a word of a type begins at a word as it stands. */
  static boolean isPlain(String type, String language, List<Word> words, int from) {
    return from >= 0 && from < words.size() && plainAt(type, language, words, from) != null;
  }
}
