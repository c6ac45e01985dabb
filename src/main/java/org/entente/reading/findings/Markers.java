package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.entente.text.Digits;
import org.entente.text.Folding;
import org.entente.text.WrittenDates;

import org.jspecify.annotations.Nullable;

/** Marks that open an item of a list: ordinal words, weekdays in their place, numbers, bullets, bracketed letters. */
final class Markers {

  static final int LAST = 99;

  static final int BULLET = 0;

  /**
   * A marker at its place.
   *
   * @param ordinal the number it gives, {@link #LAST} for "finally", {@link #BULLET} for none
   * @param end     first letter behind it
   * @param sure    whether it can hardly be anything else
   * @param weekday whether it is a weekday by its word
   */
  record Marker(int ordinal, int end, boolean sure, boolean weekday) {}

  private static final Pattern NUMBERED = Pattern.compile("\\s*\\(?(\\d{1,2})\\s?(?:[.)]|[-–]\\s)\\s?(?!\\d)");

  private static final Pattern BULLETED = Pattern.compile("\\s*[-–•●▪+*]\\s+(?=\\p{L})");

  private static final Pattern BRACKETED = Pattern
      .compile("\\(\\s?(\\d{1,2}|[ivx]{1,5}|[a-h]|[أابجده]|الف|اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا)\\s?\\)");

  private static final Map<String, Integer> ROMAN = Map.ofEntries(Map.entry("i", 1), Map.entry("ii", 2),
      Map.entry("iii", 3), Map.entry("iv", 4), Map.entry("v", 5), Map.entry("vi", 6), Map.entry("vii", 7),
      Map.entry("viii", 8), Map.entry("ix", 9), Map.entry("x", 10), Map.entry("xi", 11), Map.entry("xii", 12));

  private static final Map<String, Integer> LETTERS = Map.ofEntries(Map.entry("a", 1), Map.entry("b", 2),
      Map.entry("c", 3), Map.entry("d", 4), Map.entry("e", 5), Map.entry("f", 6), Map.entry("g", 7), Map.entry("h", 8),
      Map.entry("ا", 1), Map.entry("الف", 1), Map.entry("ب", 2), Map.entry("ج", 3), Map.entry("د", 4), Map.entry("ه", 5),
      Map.entry("اولا", 1), Map.entry("ثانيا", 2), Map.entry("ثالثا", 3), Map.entry("رابعا", 4), Map.entry("خامسا", 5),
      Map.entry("سادسا", 6), Map.entry("سابعا", 7));

  /** Words that also begin ordinary sentences: a comma must follow. */
  private static final Set<String> COMMA = Set
      .copyOf(Folding.words("first second third last اول پہلے پہلا دوسرے تیسرے پہلی دوسری تیسری آخر آخری دوم سوم نخست"));

  private Markers() {}

  /** The marker in words that begins at a word, or null. */
  static @Nullable Marker inWords(Passage passage, int word, String language, boolean lineStart) {
    var match = Vocabulary.at("marker", language, passage.words(), word);
    if (match == null) {
      return weekday(passage, word, language);
    }
    boolean comma = separated(passage, match.to());
    boolean needsComma = !lineStart || language.equals("en") || language.equals("vi")
        || match.to() - match.from() == 1 && COMMA.contains(passage.word(word).folded());
    if (needsComma && !comma || dateFollows(passage, match.to(), comma)) {
      return null;
    }
    return new Marker(Integer.parseInt(match.means().getFirst()), start(passage, match.to()), comma, false);
  }

  private static @Nullable Marker weekday(Passage passage, int word, String language) {
    var match = Vocabulary.plainAt("weekday", language, passage.words(), word);
    if (match == null || !separated(passage, match.to()) || dateFollows(passage, match.to(), true)) {
      return null;
    }
    return new Marker(Integer.parseInt(match.means().getFirst()), start(passage, match.to()), false, true);
  }

  /** With a date behind it, "Thứ năm, 18/5" is a weekday. */
  private static boolean dateFollows(Passage passage, int from, boolean comma) {
    if (!comma || from >= passage.words().size()) {
      return false;
    }
    int at = passage.word(from).lower().equals("ngày") ? from + 1 : from;
    if (at >= passage.words().size()) {
      return false;
    }
    var next = passage.words().subList(at, Math.min(at + 6, passage.words().size()));
    var dates = WrittenDates.in(next, null);
    boolean dayAndMonth = next.size() > 1 && next.get(0).digits() && next.get(1).digits() && "/-".indexOf(next.get(1).before()) >= 0;
    return dayAndMonth || !dates.isEmpty() && dates.getFirst().start() == next.getFirst().start();
  }

  private static boolean separated(Passage passage, int word) {
    return word < passage.words().size() && ",،:-–".indexOf(passage.word(word).before()) >= 0;
  }

  private static int start(Passage passage, int word) {
    return word < passage.words().size() ? passage.word(word).start() : passage.text().length();
  }

  /** A number or a bullet at the beginning of a line, or null. */
  static @Nullable Marker atLineStart(Passage passage) {
    var ascii = Digits.toAscii(passage.text());
    var numbered = NUMBERED.matcher(ascii);
    if (numbered.lookingAt() && numbered.end() < ascii.length()) {
      return new Marker(Integer.parseInt(numbered.group(1)), numbered.end(), true, false);
    }
    var bulleted = BULLETED.matcher(ascii);
    return bulleted.lookingAt() ? new Marker(BULLET, bulleted.end(), true, false) : null;
  }

  /** Bracketed markers within a line, in order; mixed systems count as one. */
  static List<Marker> bracketed(Passage passage) {
    var found = new ArrayList<Marker>();
    if (passage.text().indexOf('(') < 0) {
      return found;
    }
    var matcher = BRACKETED.matcher(foldedInPlace(passage.text()));
    while (matcher.find()) {
      var sign = matcher.group(1);
      var ordinal = Character.isDigit(sign.charAt(0))
          ? Integer.valueOf(sign)
          : ROMAN.containsKey(sign) ? ROMAN.get(sign) : LETTERS.get(sign);
      if (ordinal != null) {
        found.add(new Marker(ordinal, matcher.end(), true, false));
      }
    }
    return found;
  }

  /** Folds letter by letter but keeps every place: marks without a folded form become spaces. */
  private static String foldedInPlace(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      var letter = Folding.fold(text.charAt(i));
      folded.append(letter.isEmpty() ? ' ' : letter.charAt(0));
    }
    return folded.toString();
  }

}
