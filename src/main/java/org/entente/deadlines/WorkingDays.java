package org.entente.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import com.ibm.icu.util.Calendar;
import org.springframework.stereotype.Service;

/** Counts the days on which people work in a country: its weekend (CLDR) and its holidays left out, weekends that are worked instead counted. */
@Service
public class WorkingDays {
  private static final int YEARS_AHEAD = 3;
  private final HolidayRepository repository;

  WorkingDays(HolidayRepository repository) {
    this.repository = repository;
  }

  /** The day on which so many working days after a day are over; the day itself is not counted. */
  public LocalDate after(String country, LocalDate from, int days) {
    Map<LocalDate, Boolean> otherwise = otherwise(country, from, from.plusYears(YEARS_AHEAD));
    LocalDate day = from;
    for (int left = days; left > 0;) {
      day = day.plusDays(1);
      if (works(country, day, otherwise))
        left--;
    }
    return day;
  }

  /** How many working days there are after the one day, up to the other and with it; 0 when that is not later. */
  public int between(String country, LocalDate from, LocalDate to) {
    Map<LocalDate, Boolean> otherwise = otherwise(country, from, to.plusDays(1));
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (works(country, day, otherwise))
        days++;
    }
    return days;
  }

  /** Whether people work in the country on the day. */
  public boolean isWorked(String country, LocalDate day) {
    return works(country, day, otherwise(country, day, day.plusDays(1)));
  }

  private Map<LocalDate, Boolean> otherwise(String country, LocalDate from, LocalDate before) {
    return repository.between(country, from, before).stream().collect(Collectors.toMap(Holiday::day, Holiday::works));
  }

  private static boolean works(String country, LocalDate day, Map<LocalDate, Boolean> otherwise) {
    return otherwise.getOrDefault(day, !isWeekend(country, day.getDayOfWeek()));
  }

  static boolean isWeekend(String country, DayOfWeek day) {
    var week = Calendar.getWeekDataForRegion(country);
    int first = week.weekendOnset;
    int last = week.weekendCease;
    int asked = day.getValue() % 7 + 1; // there Sunday is 1
    return first <= last ? asked >= first && asked <= last : asked >= first || asked <= last;
  }
}
