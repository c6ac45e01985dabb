package org.entente.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.tasks.TaskClass;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The four classes by lead agency at a cut-off date, as a page and in the API. */
@Controller
class OverviewController {
  private final Overviews overviews;
  private final Dossiers dossiers;

  OverviewController(Overviews overviews, Dossiers dossiers) {
    this.overviews = overviews;
    this.dossiers = dossiers;
  }

  /**
   * The overview in the API.
   *
   * @param cutoff the day at whose end the tasks are classed
   * @param at when it was counted
   * @param live whether it was counted for this answer, and not taken from the last count
   * @param agencies one line for each lead agency, the latest first
   * @param total all lines together: the tasks that the caller sees, and nothing else
   */
  record Answer(LocalDate cutoff, String at, boolean live, List<Line> agencies, Figures total) {}

  /**
   * A lead agency.
   *
   * @param lead its code
   * @param names by BCP 47 tag
   * @param counts its tasks in the four classes
   */
  record Line(String lead, Map<String, String> names, Figures counts) {}

  /**
   * The four classes and their sum.
   *
   * @param doneOnTime verified, reported on the day of the deadline or before
   * @param doneLate verified, reported after the deadline
   * @param openInTime not done, deadline not passed or none
   * @param openOverdue not done, deadline passed
   * @param total all four together
   */
  record Figures(long doneOnTime, long doneLate, long openInTime, long openOverdue, long total) {
    static Figures of(Counts c) {
      return new Figures(c.onTime(), c.late(), c.open(), c.overdue(), c.total());
    }
  }

  @GetMapping("/overview")
  String show(@RequestParam(defaultValue = "") String cutoff, @RequestParam(required = false) @Nullable String exact, Officer officer, Model model) {
    model.addAttribute("overview", overview(cutoff, exact != null, officer));
    model.addAttribute("classes", List.of(TaskClass.values()));
    return "desk/overview";
  }

  /** The four classes by lead agency at a cut-off date, today unless another is asked for; {@code exact} counts now, whatever the work. */
  @GetMapping("/api/v1/overview")
  @ResponseBody
  Answer get(@RequestParam(defaultValue = "") String cutoff, @RequestParam(required = false) @Nullable String exact, Officer officer) {
    Overview overview = overview(cutoff, exact != null, officer);
    return new Answer(overview.cutoff(), overview.at().toString(), overview.live(),
        overview.rows().stream().map(r -> new Line(r.code(), r.names().texts(), Figures.of(r.counts()))).toList(), Figures.of(overview.total()));
  }

  private Overview overview(String cutoff, boolean exact, Officer officer) {
    LocalDate day = cutoff.isBlank() ? dossiers.today() : day(cutoff.strip());
    return exact ? overviews.exactly(day, officer) : overviews.at(day, officer);
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2999)
        return day;
    } catch (DateTimeException e) {
      throw new FieldRefused("cutoff", "listings.refused.day", text);
    }
    throw new FieldRefused("cutoff", "listings.refused.day", text);
  }
}
