package org.entente.deadlines;

import java.util.Map;

import org.entente.administration.Written;

import org.jspecify.annotations.Nullable;

/**
 * A version of a rule as it is written in a form or sent to the API.
 *
 * @param country ISO 3166 code of two letters, VN when left out; for a new rule only
 * @param code 3 to 60 capital Latin letters, figures and underscores; for a new rule only
 * @param since first day of this version
 * @param until first day on which the rule is no more at all; left out while it lasts
 * @param names what it governs, by BCP 47 tag; one at least
 * @param value a whole number
 * @param unit DAYS, WORKING_DAYS, MONTHS, YEARS, PEOPLE or COUNTRIES
 * @param law where it comes from, as printed
 * @param article of that law, or left out
 */
record RuleForm(@Nullable String country, @Nullable String code, @Nullable String since, @Nullable String until,
    @Nullable Map<String, String> names, @Nullable String value, @Nullable String unit, @Nullable String law, @Nullable String article) {
  static RuleForm of(Map<String, String> sent) {
    return new RuleForm(sent.get("country"), sent.get("code"), sent.get("since"), sent.get("until"), Written.ofForm("name", sent), sent.get("value"),
        sent.get("unit"), sent.get("law"), sent.get("article"));
  }
}
