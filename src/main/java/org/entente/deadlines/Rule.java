package org.entente.deadlines;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A version of a rule.
 *
 * @param country ISO 3166 code of two letters
 * @param code what the program asks for, such as AGREEMENT_OPINION
 * @param since first day of this version
 * @param until first day on which the rule is no more at all; null while it lasts
 * @param names what it governs
 * @param law where it comes from, as printed
 * @param article of that law, or empty
 */
public record Rule(String country, String code, LocalDate since, @Nullable LocalDate until, LocalizedText names, int value, Unit unit, String law,
    String article) {
  /** What its value counts. */
  public enum Unit {
    /** Days of the calendar. */
    DAYS,
    /** Days on which people work in the country. */
    WORKING_DAYS,
    /** Months. */
    MONTHS,
    /** Years. */
    YEARS,
    /** People, as a limit. */
    PEOPLE,
    /** Countries, as a limit. */
    COUNTRIES
  }

  Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>(
        Map.of("country", country, "code", code, "value", String.valueOf(value), "measure", unit.name(), "law", law));
    if (!article.isEmpty())
      fields.put("article", article);
    if (until != null)
      fields.put("until", until.toString());
    names.texts().forEach((tag, name) -> fields.put("name." + tag, name));
    return fields;
  }
}
