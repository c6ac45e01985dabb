package org.entente.text;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Names of months of three calendars in the five languages. */
final class MonthNames {

  private static final Phrases<Month> ALL = new Phrases<>();

  /** Also everyday words; they are months only between a day and a year. */
  private static final Set<String> EVERYDAY = Set
      .copyOf(Folding.words("اب مه مي ماي دي مهر جون may march mar تير سرطان اسد قوس ثور حوت دلو صفر رجب"));

  static {
    for (var row : Tables.read("/text/months.tsv")) {
      boolean afghan = row.get(0).equals("afghan");
      var calendar = afghan ? CalendarDay.PERSIAN : row.get(0);
      var month = new Month(calendar, Integer.parseInt(row.get(1)), afghan);
      Tables.alternatives(row.get(2)).forEach(name -> ALL.add(name, month));
    }
  }

  /**
   * @param yearNeeded whether the name is a month only when a year follows
   */
  record Month(String calendar, int number, boolean yearNeeded) {}

  /**
   * A month at its place.
   *
   * @param to       number of the word after it
   * @param everyday whether the name alone may be another word
   */
  record Named(Month month, int to, boolean everyday) {}

  private MonthNames() {}

  /** The month named at a word, doubled names such as كانون الأول/ديسمبر taken together; null when there is none. */
  static @Nullable Named at(List<Word> words, int from) {
    if (from >= words.size()) {
      return null;
    }
    var match = ALL.at(words, from);
    if (match == null) {
      return null;
    }
    var month = match.means().getFirst();
    boolean everyday = match.to() - from == 1 && EVERYDAY.contains(words.get(from).folded());
    if (match.to() < words.size() && (words.get(match.to()).before() == '/' || words.get(match.to()).before() == '(')) {
      var second = ALL.at(words, match.to());
      if (second != null && second.means().contains(month)) {
        return new Named(month, second.to(), false);
      }
    }
    return new Named(month, match.to(), everyday);
  }
}
