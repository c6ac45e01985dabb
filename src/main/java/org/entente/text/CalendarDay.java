package org.entente.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** Days of three calendars as ISO dates. */
final class CalendarDay {

  static final String GREGORY = "gregory";

  static final String PERSIAN = "persian";

  static final String ISLAMIC = "islamic";

  private static final ULocale PERSIAN_CALENDAR = new ULocale("en@calendar=persian");

  private CalendarDay() {}

  /** The day in ISO 8601, or null when that calendar has no such day. */
  static @Nullable LocalDate of(String calendar, int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    return switch (calendar) {
      case PERSIAN -> converted(Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN_CALENDAR), year, month, day);
      case ISLAMIC -> converted(islamic(), year, month, day);
      default -> gregorian(year, month, day);
    };
  }

  /** A Gregorian day of any year as {@code --MM-dd}, or null when no year has it. */
  static @Nullable String ofAnyYear(int month, int day) {
    try {
      return MonthDay.of(month, day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The Gregorian day nearest to another one. */
  static @Nullable LocalDate near(LocalDate other, int month, int day) {
    LocalDate nearest = null;
    for (int year = other.getYear() - 1; year <= other.getYear() + 1; year++) {
      var candidate = gregorian(year, month, day);
      if (candidate != null && (nearest == null || distance(candidate, other) < distance(nearest, other))) {
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay());
  }

  private static @Nullable LocalDate gregorian(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Calendar islamic() {
    var calendar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
    return calendar;
  }

  private static @Nullable LocalDate converted(Calendar calendar, int year, int month, int day) {
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(year, month - 1, day);
    try {
      return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
