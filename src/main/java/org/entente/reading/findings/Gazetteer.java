package org.entente.reading.findings;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.entente.text.Phrases;

import org.jspecify.annotations.Nullable;

/**
 * Known names to be recognised in running text. In Latin letters a name begins with a capital, and its accents count as soon as the
 * text has any there; in Arabic letters particles may be grown onto its first word.
 */
final class Gazetteer {

  /**
   * A known name at its place.
   *
   * @param from  first word
   * @param to    word after the last
   * @param start first letter, particles grown onto the first word left out
   */
  record Hit(int from, int to, int start, Known known) {}

  private static final int SHORT = 3;

  private final Phrases<Known> phrases = new Phrases<>();

  void add(Known known) {
    phrases.add(known.spelling(), known);
  }

  /** The longest known name that begins at a word, or null. */
  @Nullable
  Hit at(Passage passage, int from, String language) {
    if (!GrownOn.may(passage.word(from).folded(), language)) {
      var match = phrases.at(passage.words(), from);
      var known = match == null ? null : accepted(passage, match, 0);
      return match == null || known == null ? null : new Hit(from, match.to(), passage.word(from).start(), known);
    }
    Hit longest = null;
    for (var rest : GrownOn.of(passage.word(from).folded(), language)) {
      var match = phrases.at(passage.words(), from, rest.word());
      if (match != null && (longest == null || match.to() > longest.to())) {
        var known = accepted(passage, match, rest.letters());
        if (known != null) {
          longest = new Hit(from, match.to(), passage.word(from).start() + rest.letters(), known);
        }
      }
    }
    return longest;
  }

  private static @Nullable Known accepted(Passage passage, Phrases.Match<Known> match, int letters) {
    var printed = passage.printed(match.from(), match.to()).substring(letters);
    return match.means().stream().filter(known -> fits(printed, known.spelling())).findFirst().orElse(null);
  }

  private static boolean fits(String printed, String spelling) {
    char first = spelling.charAt(0);
    if (Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN) {
      return true;
    }
    if (Character.isUpperCase(first) && !Character.isUpperCase(printed.charAt(0))) {
      return false;
    }
    if (spelling.length() <= SHORT && isAscii(spelling)) {
      return printed.equals(spelling);
    }
    var one = Normalizer.normalize(printed, Normalizer.Form.NFC);
    var other = Normalizer.normalize(spelling, Normalizer.Form.NFC);
    return isAscii(one) == isAscii(other)
        ? !isAscii(one) ? one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT)) : caseFits(one, other)
        : isAscii(one) && other.indexOf(' ') > 0;
  }

  /** Abbreviations keep their capitals. */
  private static boolean caseFits(String printed, String spelling) {
    boolean abbreviation = spelling.length() <= 6 && spelling.equals(spelling.toUpperCase(Locale.ROOT));
    return !abbreviation || printed.equals(spelling);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** Reads a cell of spellings; {@code !} marks one that needs an office before it. */
  static List<String> spellings(String cell) {
    return cell.equals("-") ? List.of() : org.entente.text.Tables.alternatives(cell);
  }
}
