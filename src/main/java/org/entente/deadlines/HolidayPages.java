package org.entente.deadlines;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.administration.Histories;
import org.entente.ui.Cell;
import org.entente.ui.Field;
import org.entente.ui.FormSheet;
import org.entente.ui.Link;
import org.entente.ui.Page;
import org.entente.ui.ShowSheet;
import org.entente.ui.Table;

import org.springframework.stereotype.Component;

/** The pages about the calendar of working days, as sheets. */
@Component
class HolidayPages {
  static final String ALL = "/administration/holidays";
  private final KeptHolidays holidays;
  private final Histories histories;

  HolidayPages(KeptHolidays holidays, Histories histories) {
    this.holidays = holidays;
    this.histories = histories;
  }

  ShowSheet year(String country, int year, Officer officer, Page page) {
    List<List<Cell>> rows = holidays.of(country, year, officer).stream().map(h -> List.of(Cell.day(h.day()), Cell.words(weekday(h.day(), page)),
        Cell.name(h.names(), page.language()), Cell.words(page.text(h.works() ? "deadlines.holiday.works" : "deadlines.holiday.off")),
        Cell.words(page.text("deadlines.holiday.remove")).to(ALL + "/removal?country=" + country + "&day=" + h.day()))).toList();
    var days = new ShowSheet.Part(page.text("deadlines.holidays.lines"),
        new Table(List.of(page.text("deadlines.holiday.day"), page.text("deadlines.holiday.weekday"), page.text("deadlines.holiday.name"),
            page.text("deadlines.holiday.sort"), ""), rows),
        page.text("deadlines.holidays.empty") + ". " + page.text("deadlines.holidays.empty.words"),
        List.of(new Link(at(country, year - 1), plain(year - 1, page)),
            new Link(at(country, year + 1), plain(year + 1, page))));
    return new ShowSheet(country, Cell.words(page.text("deadlines.holidays.year", plain(year, page))), List.of(),
        List.of(new Link(ALL + "/list?country=" + country, page.text("deadlines.holidays.import"), true)), List.of(days),
        page.text("administration.history"), histories.of(KeptHolidays.subject(country), officer, page));
  }

  FormSheet list(Map<String, String> sent, Officer officer, Page page) {
    String country = sent.getOrDefault("country", "VN");
    return new FormSheet(page.text("deadlines.holidays.import"), Cell.none(), page.text("deadlines.holidays.import.lead"), List.of(), ALL + "/list",
        holidays.version(Rules.country(country), officer), List.of(
            Field.line("country", page.text("deadlines.country"), country, true, 2).hint(page.text("deadlines.country.hint")),
            Field.lines("list", page.text("deadlines.holidays.lines"), sent.getOrDefault("list", ""), true, 60_000)),
        page.text("ui.save"), ALL);
  }

  FormSheet removal(Map<String, String> sent, Officer officer, Page page) {
    String country = Rules.country(sent.get("country"));
    return new FormSheet(page.text("deadlines.holiday.remove"), Cell.none(), page.text("deadlines.holiday.remove.lead"), List.of(), ALL + "/removal",
        holidays.version(country, officer), List.of(Field.hidden("country", country),
            Field.day("day", page.text("deadlines.holiday.day"), sent.getOrDefault("day", ""), true)),
        page.text("deadlines.holiday.remove"), ALL);
  }

  static String at(String country, int year) {
    return ALL + "?country=" + country + "&year=" + year;
  }

  /** A year has no mark between its thousands. */
  private static String plain(int year, Page page) {
    return page.preferences().digits().equals("latn") ? String.valueOf(year) : page.number(year).replaceAll("[^\\p{Nd}]", "");
  }

  private static String weekday(LocalDate day, Page page) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, page.language().locale());
  }
}
