package org.entente.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.administration.Written;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules and working days in the API, for administrators. */
@RestController
@RequestMapping("/api/v1/administration")
class DeadlinesApiController {
  private final Rules rules;
  private final KeptHolidays holidays;

  DeadlinesApiController(Rules rules, KeptHolidays holidays) {
    this.rules = rules;
    this.holidays = holidays;
  }

  /**
   * A version of a rule.
   *
   * @param country ISO 3166 code of two letters
   * @param code what the program asks for
   * @param since first day of this version
   * @param until first day on which the rule is no more at all; null while it lasts
   * @param names what it governs, by BCP 47 tag
   * @param value a whole number
   * @param unit what it counts
   * @param law where it comes from, as printed
   * @param article of that law, or empty
   */
  record RuleAnswer(String country, String code, LocalDate since, @Nullable LocalDate until, Map<String, String> names, int value, Rule.Unit unit,
      String law, String article) {
    static RuleAnswer of(Rule r) {
      return new RuleAnswer(r.country(), r.code(), r.since(), r.until(), r.names().texts(), r.value(), r.unit(), r.law(), r.article());
    }
  }

  /**
   * A day that is otherwise than its weekday says.
   *
   * @param day the day
   * @param works whether people work on it, though it is of a weekend; otherwise nobody does
   * @param names by BCP 47 tag
   */
  record DayAnswer(LocalDate day, boolean works, Map<String, String> names) {}

  /**
   * A day to be written.
   *
   * @param day as in 2027-01-01
   * @param works whether people work on it, though it is of a weekend
   * @param names by BCP 47 tag; one at least
   */
  record DayForm(@Nullable String day, @Nullable Boolean works, @Nullable Map<String, String> names) {}

  /**
   * Days to be written, all or none.
   *
   * @param days at most 400
   */
  record DaysForm(@Nullable List<DayForm> days) {}

  /**
   * A day to be taken out.
   *
   * @param day as in 2027-01-01
   */
  record RemovalForm(@Nullable String day) {}

  /** Lists the newest version of each rule. */
  @GetMapping("/rules")
  List<RuleAnswer> rules(Officer officer) {
    return rules.newest(officer).stream().map(RuleAnswer::of).toList();
  }

  /** Lists the versions of a rule, the newest first. */
  @GetMapping("/rules/{country}/{code}")
  ResponseEntity<List<RuleAnswer>> versions(@PathVariable String country, @PathVariable String code, Officer officer) {
    return answer(HttpStatus.OK, country, code, officer);
  }

  /** Adds a rule. */
  @PostMapping("/rules")
  ResponseEntity<List<RuleAnswer>> create(@RequestBody RuleForm form, Officer officer) {
    Rule rule = rules.create(form, officer);
    return answer(HttpStatus.CREATED, rule.country(), rule.code(), officer);
  }

  /** Gives a rule another version from a day on. */
  @PostMapping("/rules/{country}/{code}/versions")
  ResponseEntity<List<RuleAnswer>> write(@PathVariable String country, @PathVariable String code, Version seen, @RequestBody RuleForm form,
      Officer officer) {
    rules.write(country, code, seen.value(), form, officer);
    return answer(HttpStatus.OK, country, code, officer);
  }

  /** Lists the holidays of a year, and weekends that are worked. */
  @GetMapping("/holidays/{country}")
  ResponseEntity<List<DayAnswer>> days(@PathVariable String country, @RequestParam int year, Officer officer) {
    String where = Rules.country(country);
    if (year < 1900 || year > 2200)
      throw new FieldRefused("year", "administration.refused.number", 1900, 2200);
    return ResponseEntity.ok().eTag("\"" + holidays.version(where, officer) + "\"")
        .body(holidays.of(where, year, officer).stream().map(h -> new DayAnswer(h.day(), h.works(), h.names().texts())).toList());
  }

  /** Writes days, all or none; days that are not named stay. */
  @PostMapping("/holidays/{country}")
  ResponseEntity<Void> writeDays(@PathVariable String country, Version seen, @RequestBody DaysForm form, Officer officer) {
    String where = Rules.country(country);
    holidays.write(where, seen.value(), read(where, form), officer);
    return ResponseEntity.noContent().eTag("\"" + holidays.version(where, officer) + "\"").build();
  }

  /** Takes a day out. */
  @PostMapping("/holidays/{country}/removal")
  ResponseEntity<Void> remove(@PathVariable String country, Version seen, @RequestBody RemovalForm form, Officer officer) {
    holidays.remove(country, seen.value(), form.day(), officer);
    return ResponseEntity.noContent().eTag("\"" + holidays.version(Rules.country(country), officer) + "\"").build();
  }

  private static List<Holiday> read(String country, DaysForm form) {
    List<DayForm> days = form.days() == null ? List.of() : form.days();
    if (days.isEmpty() || days.size() > HolidayLines.MOST)
      throw new FieldRefused("days", "deadlines.refused.many", HolidayLines.MOST);
    List<Holiday> read = new ArrayList<>();
    for (DayForm day : days)
      read.add(HolidayLines.checked(new Holiday(country, Written.day("days.day", day.day()), Boolean.TRUE.equals(day.works()),
          Written.names("days.names", day.names()))));
    return read;
  }

  private ResponseEntity<List<RuleAnswer>> answer(HttpStatus status, String country, String code, Officer officer) {
    return ResponseEntity.status(status).eTag("\"" + rules.version(country, code, officer) + "\"")
        .body(rules.versions(country, code, officer).stream().map(RuleAnswer::of).toList());
  }
}
