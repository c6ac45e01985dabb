package org.entente.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The shapes a date can have, tried at one word. */
final class DateShapes {

  /**
   * A date or something that only looks like one.
   *
   * @param iso null for an impossible date, so that no part of it is read as another one
   */
  record Shape(int from, int to, @Nullable String iso, String precision, String calendar) {}

  private static final Set<String> DAY_SUFFIX = Set.copyOf(Folding.words("st nd rd th ویں ام of من شهر ماه ر ء"));

  private static final Set<String> RANGE = Set.copyOf(Folding.words("to الي تا سے den until till حتي و and اور va"));

  private static final Set<String> YEAR_WORD = Set.copyOf(Folding.words("nam سنه عام سال year من"));

  private static final Set<String> DAY_CUE = Set.copyOf(Folding.words("ngay sang chieu toi trua dem hom mung mong khanh tu den"));

  private DateShapes() {}

  static @Nullable Shape at(List<Word> words, int i, @Nullable LocalDate near) {
    var word = words.get(i);
    if (word.digits()) {
      var shape = NumericDates.at(words, i, near);
      return shape != null ? shape : dayFirst(words, i, word.number(), i + 1, near);
    }
    var monthFirst = monthFirst(words, i, near);
    if (monthFirst != null) {
      return monthFirst;
    }
    return dayInWords(words, i, near);
  }

  private static @Nullable Shape dayInWords(List<Word> words, int i, @Nullable LocalDate near) {
    var number = NumberWords.at(words, i);
    int day = number == null ? 0 : NumberWords.ordinal(number);
    return number == null || day == 0 ? null : dayFirst(words, i, day, number.to(), near);
  }

  /** {@code 24 November 2023}, {@code 04-06 September 2022}, {@code ngày 3 tháng 3 năm 2022}. */
  private static @Nullable Shape dayFirst(List<Word> words, int from, int day, int next, @Nullable LocalDate near) {
    if (words.get(from).folded().length() > 2 && words.get(from).digits() || day < 1) {
      return null;
    }
    int i = skipSuffix(words, next);
    int lastDay = 0;
    int afterRange = afterRange(words, i);
    if (afterRange > 0) {
      lastDay = words.get(afterRange - 1).number();
      i = skipSuffix(words, afterRange);
    }
    var month = month(words, i);
    if (month == null) {
      return null;
    }
    int year = year(words, month.to());
    int to = year == 0 ? month.to() : yearEnd(words, month.to());
    if (year == 0 && (month.month().yearNeeded() || unlikely(words, from, i, month))) {
      return null;
    }
    return shape(from, to, month.month(), year, day, lastDay, near);
  }

  /** Names that are also everyday words need a day right before them. */
  private static boolean unlikely(List<Word> words, int from, int at, MonthNames.Named month) {
    if (!month.everyday()) {
      return false;
    }
    return words.get(at).folded().equals("اب") || words.get(at).folded().equals("صفر") || !words.get(from).digits()
        || Character.isLetter(words.get(at).folded().charAt(0)) && words.get(at).folded().charAt(0) < 'z'
            && !words.get(at).capital();
  }

  /** {@code July 25, 2022}, {@code November 2023}, {@code tháng 4/2025}. */
  private static @Nullable Shape monthFirst(List<Word> words, int from, @Nullable LocalDate near) {
    var month = month(words, from);
    if (month == null || month.to() >= words.size()) {
      return null;
    }
    int year = year(words, month.to());
    if (year != 0) {
      return month(from, yearEnd(words, month.to()), month.month(), year);
    }
    var day = words.get(month.to());
    if (!day.digits() || day.folded().length() > 2 || month.everyday() && !words.get(from).capital()
        || Phrases.endsClause(day.before()) || !(month.month().calendar().equals(CalendarDay.GREGORY))
        || words.get(from).is("thang")) {
      return null;
    }
    int next = skipSuffix(words, month.to() + 1);
    int lastDay = 0;
    int afterRange = afterRange(words, next);
    if (afterRange > 0 && MonthNames.at(words, afterRange) == null) {
      lastDay = words.get(afterRange - 1).number();
      next = afterRange;
    }
    year = year(words, next);
    int to = year == 0 ? next : yearEnd(words, next);
    return shape(from, to, month.month(), year, day.number(), lastDay, near);
  }

  private static Shape shape(int from, int to, MonthNames.Month month, int year, int day, int lastDay,
      @Nullable LocalDate near) {
    var iso = iso(month, year, day, near);
    if (lastDay > 0) {
      var last = iso(month, year, lastDay, near);
      iso = iso == null || last == null || lastDay <= day ? null : iso + "/" + last;
    }
    return new Shape(from, to, iso, "day", month.calendar());
  }

  static @Nullable String iso(MonthNames.Month month, int year, int day, @Nullable LocalDate near) {
    if (year != 0) {
      var calendar = year > 1800 ? CalendarDay.GREGORY : month.calendar();
      var date = calendar.equals(CalendarDay.GREGORY) != month.calendar().equals(CalendarDay.GREGORY)
          ? null
          : CalendarDay.of(calendar, year, month.number(), day);
      return date == null ? null : date.toString();
    }
    if (!month.calendar().equals(CalendarDay.GREGORY)) {
      return month.calendar().equals(CalendarDay.PERSIAN) ? persian(month.number(), day, near) : null;
    }
    if (near != null) {
      var date = CalendarDay.near(near, month.number(), day);
      return date == null ? null : date.toString();
    }
    return CalendarDay.ofAnyYear(month.number(), day);
  }

  private static @Nullable String persian(int month, int day, @Nullable LocalDate near) {
    int offset = month > 9 ? 621 : 622;
    var date = CalendarDay.of(CalendarDay.PERSIAN, near == null ? 1400 : near.getYear() - offset + 1, month, day);
    if (date == null) {
      return null;
    }
    return near == null ? date.toString().substring(4).replaceFirst("^", "-") : date.toString();
  }

  private static @Nullable Shape month(int from, int to, MonthNames.Month month, int year) {
    if (month.calendar().equals(CalendarDay.GREGORY)) {
      return year < 1800 ? null : new Shape(from, to, "%04d-%02d".formatted(year, month.number()), "month", month.calendar());
    }
    var first = CalendarDay.of(month.calendar(), year, month.number(), 1);
    var next = month.number() == 12
        ? CalendarDay.of(month.calendar(), year + 1, 1, 1)
        : CalendarDay.of(month.calendar(), year, month.number() + 1, 1);
    return first == null || next == null || year > 1800
        ? null
        : new Shape(from, to, first + "/" + next.minusDays(1), "month", month.calendar());
  }

  /** A month by name, or {@code tháng} with its number. */
  private static MonthNames.@Nullable Named month(List<Word> words, int i) {
    if (i < words.size() - 1 && words.get(i).is("thang")) {
      int number = words.get(i + 1).number();
      if (number >= 1 && number <= 12 && words.get(i + 1).folded().length() <= 2) {
        return new MonthNames.Named(new MonthNames.Month(CalendarDay.GREGORY, number, false), i + 2, false);
      }
    }
    return MonthNames.at(words, i);
  }

  private static int skipSuffix(List<Word> words, int i) {
    int next = i;
    while (next < words.size() && next < i + 2 && DAY_SUFFIX.contains(words.get(next).folded())
        && !Phrases.endsClause(words.get(next).before())) {
      next++;
    }
    return next;
  }

  /** The word after a second day, when the words go on as {@code -27} or {@code to 27}; 0 otherwise. */
  private static int afterRange(List<Word> words, int i) {
    if (i >= words.size()) {
      return 0;
    }
    int at = RANGE.contains(words.get(i).folded()) && (words.get(i).before() == ' ' || words.get(i).before() == 0) ? i + 1 : i;
    if (at >= words.size() || at == i && !isDash(words.get(at).before())) {
      return 0;
    }
    while (at < words.size() - 1 && at < i + 2 && words.get(at).is("ngay")) {
      at++;
    }
    int number = words.get(at).number();
    return number >= 1 && words.get(at).folded().length() <= 2 ? at + 1 : 0;
  }

  static boolean isDash(char mark) {
    return mark == '-' || mark == '–' || mark == '—' || mark == '‑';
  }

  static boolean isDayCue(Word word) {
    return DAY_CUE.contains(word.folded());
  }

  /** The year at a word, words such as "the year" before it passed over; 0 when there is none. */
  static int year(List<Word> words, int i) {
    int end = yearEnd(words, i);
    return end == 0 ? 0 : words.get(end - 1).number();
  }

  static int yearEnd(List<Word> words, int i) {
    int at = i;
    while (at < words.size() && at < i + 2 && YEAR_WORD.contains(words.get(at).folded())
        && words.get(at).before() == ' ') {
      at++;
    }
    if (at >= words.size() || !isYear(words.get(at)) || !joins(words.get(at).before())) {
      return 0;
    }
    return at + 1;
  }

  private static boolean joins(char mark) {
    return mark == 0 || mark == ' ' || mark == ',' || mark == '،' || mark == '/' || mark == '-' || mark == '.';
  }

  static boolean isYear(Word word) {
    int number = word.number();
    return word.folded().length() == 4 && (number >= 1800 && number <= 2199 || number >= 1250 && number <= 1500);
  }
}
