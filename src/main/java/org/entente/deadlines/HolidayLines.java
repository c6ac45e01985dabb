package org.entente.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.administration.LinesRefused;
import org.entente.administration.Written;
import org.entente.dossiers.FieldRefused;
import org.entente.text.Language;

import org.jspecify.annotations.Nullable;

/** Reads a list of days, one a line: the day, then its names in the five languages, with tabs, semicolons or commas between. */
final class HolidayLines {
  static final int MOST = 400;
  private static final List<Language> ORDER = List.of(Language.VI, Language.EN, Language.AR, Language.FA, Language.UR);

  private HolidayLines() {}

  /** All of them; {@link LinesRefused} names every line that cannot be read. Empty lines are passed over. */
  static List<Holiday> read(String country, @Nullable String text) {
    List<Holiday> days = new ArrayList<>();
    List<LinesRefused.Line> wrong = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    List<String> lines = Written.text(text).lines().toList();
    if (lines.size() > MOST)
      throw new FieldRefused("list", "deadlines.refused.many", MOST);
    for (int n = 0; n < lines.size(); n++) {
      if (lines.get(n).isBlank())
        continue;
      try {
        Holiday day = one(country, lines.get(n));
        if (!seen.add(day.day()))
          throw new FieldRefused("list", "deadlines.refused.twice");
        days.add(day);
      } catch (FieldRefused refused) {
        wrong.add(new LinesRefused.Line(n + 1, refused));
      }
    }
    if (!wrong.isEmpty())
      throw new LinesRefused(wrong);
    if (days.isEmpty())
      throw new FieldRefused("list", "administration.refused.missing");
    return days;
  }

  private static Holiday one(String country, String line) {
    String[] parts = line.split(line.contains("\t") ? "\t" : line.contains(";") ? ";" : "[,،]");
    String first = parts[0].strip();
    boolean works = first.startsWith("+");
    LocalDate day = Written.day("list", works ? first.substring(1) : first);
    Map<String, String> names = new HashMap<>();
    for (int n = 1; n < parts.length && n <= ORDER.size(); n++)
      names.put(ORDER.get(n - 1).tag(), parts[n].strip().replaceAll("^\"|\"$", ""));
    return checked(new Holiday(country, day, works, Written.names("list", names)));
  }

  /** Refuses a day as worked on which people work anyway. */
  static Holiday checked(Holiday holiday) {
    if (holiday.works() && !WorkingDays.isWeekend(holiday.country(), holiday.day().getDayOfWeek()))
      throw new FieldRefused("list", "deadlines.refused.weekday");
    return holiday;
  }
}
