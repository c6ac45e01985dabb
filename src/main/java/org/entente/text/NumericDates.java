package org.entente.text;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Dates in digits alone: {@code 24/11/2023}, {@code 15-19/5}, {@code 2025-04-30}, {@code ۱۳۹۸/۴/۱۳}. */
final class NumericDates {

  private NumericDates() {}

  static DateShapes.@Nullable Shape at(List<Word> words, int i, @Nullable LocalDate near) {
    boolean endsSpan = i > 0 && DateShapes.isDash(words.get(i).before()) && DateShapes.isYear(words.get(i - 1));
    if (i > 0 && !endsSpan && (words.get(i).before() == 0 || isMark(words.get(i).before()) && touches(words, i))) {
      return null;
    }
    if (DateShapes.isYear(words.get(i))) {
      return yearFirst(words, i);
    }
    int second = next(words, i);
    if (second == 0 && isSpaced(words, i)) {
      return withoutYear(words, i, i + 1, near);
    }
    int third = second == 0 ? 0 : next(words, second);
    if (third == 0) {
      return second == 0 ? null : withoutYear(words, i, second, near);
    }
    if (DateShapes.isYear(words.get(third)) && (next(words, third) == 0 || DateShapes.isDash(words.get(third + 1).before()))
        && words.get(second).before() == words.get(third).before()) {
      return dayMonthYear(words, i, second, third);
    }
    return span(words, i, second, third, near);
  }

  private static DateShapes.@Nullable Shape yearFirst(List<Word> words, int i) {
    int second = next(words, i);
    int third = second == 0 ? 0 : next(words, second);
    if (third != 0 && isPart(words.get(second)) && isPart(words.get(third))) {
      return day(i, third + 1, words.get(i).number(), words.get(second).number(), words.get(third).number());
    }
    if (second != 0 && DateShapes.isYear(words.get(second)) && DateShapes.isDash(words.get(second).before())
        && words.get(i).number() < words.get(second).number() && next(words, second) == 0) {
      var iso = words.get(i).folded() + "/" + words.get(second).folded();
      return words.get(i).number() < 1800
          ? null
          : new DateShapes.Shape(i, second + 1, iso, "year", CalendarDay.GREGORY);
    }
    return YearShapes.bare(words, i);
  }

  /** Day before month, unless only the other order is possible. */
  private static DateShapes.@Nullable Shape dayMonthYear(List<Word> words, int i, int second, int third) {
    if (!isPart(words.get(i)) || !isPart(words.get(second))) {
      return null;
    }
    int day = words.get(i).number();
    int month = words.get(second).number();
    boolean monthFirst = month > 12 && day <= 12;
    return day(i, third + 1, words.get(third).number(), monthFirst ? day : month, monthFirst ? month : day);
  }

  private static DateShapes.Shape day(int from, int to, int year, int month, int day) {
    var calendar = year > 1800 ? CalendarDay.GREGORY : CalendarDay.PERSIAN;
    var date = CalendarDay.of(calendar, year, month, day);
    return new DateShapes.Shape(from, to, date == null ? null : date.toString(), "day", calendar);
  }

  /** {@code 15-19/5} and {@code 15-19/5/2023}. */
  private static DateShapes.@Nullable Shape span(List<Word> words, int i, int second, int third, @Nullable LocalDate near) {
    if (!DateShapes.isDash(words.get(second).before()) || words.get(third).before() != '/') {
      return null;
    }
    int fourth = next(words, third);
    int year = fourth != 0 && words.get(fourth).before() == '/' && DateShapes.isYear(words.get(fourth))
        ? words.get(fourth).number()
        : 0;
    var month = new MonthNames.Month(CalendarDay.GREGORY, words.get(third).number(), false);
    var first = DateShapes.iso(month, year, words.get(i).number(), near);
    var last = DateShapes.iso(month, year, words.get(second).number(), near);
    boolean possible = first != null && last != null && words.get(i).number() < words.get(second).number();
    return new DateShapes.Shape(i, (year == 0 ? third : fourth) + 1, possible ? first + "/" + last : null, "day",
        CalendarDay.GREGORY);
  }

  /** {@code ngày 24/11}: only after a word that announces a day, or alone in brackets. */
  private static DateShapes.@Nullable Shape withoutYear(List<Word> words, int i, int second, @Nullable LocalDate near) {
    boolean monthAndYear = isPart(words.get(i)) && DateShapes.isYear(words.get(second))
        && words.get(second).before() == '/' && words.get(i).number() <= 12;
    if (monthAndYear && words.get(second).number() > 1800) {
      var iso = "%s-%02d".formatted(words.get(second).folded(), words.get(i).number());
      return new DateShapes.Shape(i, second + 1, iso, "month", CalendarDay.GREGORY);
    }
    boolean cued = i > 0 && DateShapes.isDayCue(words.get(i - 1)) && words.get(i).before() == ' '
        || words.get(i).before() == '(' && words.get(second).before() == '/';
    if (!cued || !isPart(words.get(i)) || !isPart(words.get(second))) {
      return null;
    }
    var month = new MonthNames.Month(CalendarDay.GREGORY, words.get(second).number(), false);
    return new DateShapes.Shape(i, second + 1, DateShapes.iso(month, 0, words.get(i).number(), near), "day",
        CalendarDay.GREGORY);
  }

  /** {@code Chiều 8 - 9}: a dash between blanks, behind a word that announces a day. */
  private static boolean isSpaced(List<Word> words, int i) {
    return i > 0 && i + 1 < words.size() && DateShapes.isDayCue(words.get(i - 1)) && isPart(words.get(i)) && isPart(words.get(i + 1))
        && DateShapes.isDash(words.get(i + 1).before()) && words.get(i + 1).start() - words.get(i).end() == 3
        && words.get(i + 1).number() <= 12 && (i + 2 >= words.size() || !words.get(i + 2).is("thang"));
  }

  /** The number joined to this one by a single mark without spaces, or 0. */
  private static int next(List<Word> words, int i) {
    boolean joined = i + 1 < words.size() && words.get(i + 1).digits() && isMark(words.get(i + 1).before())
        && touches(words, i + 1);
    return joined ? i + 1 : 0;
  }

  private static boolean touches(List<Word> words, int i) {
    return words.get(i).start() - words.get(i - 1).end() == 1;
  }

  private static boolean isMark(char mark) {
    return mark == '/' || mark == '.' || DateShapes.isDash(mark);
  }

  private static boolean isPart(Word word) {
    return word.folded().length() <= 2 && word.number() > 0;
  }
}
