package org.entente.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds dates as people write them in the five languages, in three digit sets and three calendars. Days that no calendar has, such
 * as 32 October, are refused. The year of a day without year comes from the given day, never from a clock.
 */
public final class WrittenDates {

  private WrittenDates() {}

  /**
   * The dates in a line, in order.
   *
   * @param line any text
   * @param near a day that lends its year to days without one, the nearest such day being meant; null leaves the year open
   */
  public static List<WrittenDate> in(String line, @Nullable LocalDate near) {
    return in(Words.of(line), near);
  }

  /**
   * The dates in a line, in order.
   *
   * @param words the words of the line
   * @param near  as above
   */
  public static List<WrittenDate> in(List<Word> words, @Nullable LocalDate near) {
    var found = new ArrayList<WrittenDate>();
    int i = 0;
    while (i < words.size()) {
      var shape = DateShapes.at(words, i, near);
      if (shape == null) {
        i++;
      } else {
        if (shape.iso() != null) {
          found.add(new WrittenDate(words.get(shape.from()).start(), words.get(shape.to() - 1).end(), shape.iso(),
              shape.precision(), shape.calendar()));
        }
        i = Math.max(shape.to(), i + 1);
      }
    }
    return found;
  }

  /** Whether the name of a month begins at a word, so that a number before it counts nothing. */
  public static boolean isMonth(List<Word> words, int at) {
    return MonthNames.at(words, at) != null;
  }

  /**
   * The one whole day that a line consists of, weekday, time and a publisher's name aside; null when there is more to it.
   *
   * @param line a short line
   */
  public static @Nullable LocalDate alone(String line) {
    var words = Words.of(line);
    var dates = in(words, null).stream().filter(date -> date.day() != null).toList();
    if (dates.isEmpty() || dates.size() > 2 || line.indexOf('.') >= 0 && line.endsWith(".")) {
      return null;
    }
    var first = dates.getFirst();
    long others = words.stream().filter(word -> !word.digits()).filter(
        word -> dates.stream().noneMatch(date -> word.start() >= date.start() && word.end() <= date.end())).count();
    return others <= 4 ? first.day() : null;
  }
}
