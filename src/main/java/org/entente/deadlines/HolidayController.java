package org.entente.deadlines;

import java.util.Map;

import org.entente.access.Officer;
import org.entente.administration.Forms;
import org.entente.administration.Written;
import org.entente.ui.Page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of working days as pages for administrators. */
@Controller
@RequestMapping("/administration/holidays")
class HolidayController {
  private final KeptHolidays holidays;
  private final HolidayPages pages;

  HolidayController(KeptHolidays holidays, HolidayPages pages) {
    this.holidays = holidays;
    this.pages = pages;
  }

  @GetMapping
  String year(@RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String year, Officer officer, Page page,
      Model model) {
    int shown = year.matches("(19|20|21)[0-9]{2}") ? Integer.parseInt(year) : page.today().getYear();
    model.addAttribute("sheet", pages.year(country.matches("[A-Z]{2}") ? country : "VN", shown, officer, page));
    return "ui/showSheet";
  }

  @GetMapping("/list")
  Object list(@RequestParam(defaultValue = "VN") String country, Officer officer, Page page) {
    return Forms.page(pages.list(Map.of("country", country.matches("[A-Z]{2}") ? country : "VN"), officer, page));
  }

  @PostMapping("/list")
  Object write(@RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.done(page, () -> {
      String country = Rules.country(sent.get("country"));
      return HolidayPages.at(country, holidays.write(country, Written.version(sent), sent.get("list"), officer).getYear());
    }, () -> pages.list(withCountry(sent), officer, page));
  }

  @GetMapping("/removal")
  Object removing(@RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.page(pages.removal(withCountry(sent), officer, page));
  }

  @PostMapping("/removal")
  Object remove(@RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.done(page, () -> {
      holidays.remove(sent.get("country"), Written.version(sent), sent.get("day"), officer);
      return HolidayPages.at(Rules.country(sent.get("country")), Written.day("day", sent.get("day")).getYear());
    }, () -> pages.removal(withCountry(sent), officer, page));
  }

  /** What was written, with a country that there is: the form itself needs one. */
  private static Map<String, String> withCountry(Map<String, String> sent) {
    Map<String, String> known = new java.util.TreeMap<>(sent);
    if (!java.util.List.of(java.util.Locale.getISOCountries()).contains(sent.getOrDefault("country", "")))
      known.put("country", "VN");
    return known;
  }
}
