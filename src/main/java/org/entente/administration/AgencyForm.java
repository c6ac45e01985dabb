package org.entente.administration;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An agency as it is written in a form or sent to the API.
 *
 * @param code short name in numbers and addresses, such as MOFA; for a new one only
 * @param kind MINISTRY, COMMISSION, UNION, ASSOCIATION, FRONT, PROVINCE, MISSION, ASSEMBLY or OFFICE
 * @param pillar PARTY, STATE, PEOPLE or PARLIAMENT
 * @param parent code of its superior; left out for none
 * @param names by BCP 47 tag: vi, en, ar, fa, ur; one at least
 * @param shortNames by BCP 47 tag, or none
 * @param since first day of a new agency; for a known one the day from which the names hold, today when left out
 */
record AgencyForm(@Nullable String code, @Nullable String kind, @Nullable String pillar, @Nullable String parent, @Nullable Map<String, String> names,
    @Nullable Map<String, String> shortNames, @Nullable String since) {
  static AgencyForm of(Map<String, String> sent) {
    return new AgencyForm(sent.get("code"), sent.get("kind"), sent.get("pillar"), sent.get("parent"), Written.ofForm("name", sent),
        Written.ofForm("short", sent), sent.get("since"));
  }
}
