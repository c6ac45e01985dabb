package org.entente.agencies;

import java.time.LocalDate;

import org.entente.text.Language;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * An agency as the directory knows it.
 *
 * @param code short name in numbers and addresses, such as MOFA
 * @param kind MINISTRY, COMMISSION, UNION, ASSOCIATION, FRONT, PROVINCE, MISSION, ASSEMBLY or OFFICE
 * @param since first day; {@link LocalDate#MIN} when not known
 * @param until first day on which it is no more; {@link LocalDate#MAX} while it lasts
 * @param successor who carries on, when it has ended
 */
public record Agency(AgencyId id, Principal principal, String code, String kind, Pillar pillar, LocalizedText names,
    @Nullable LocalizedText shortNames,
    LocalDate since, LocalDate until, @Nullable AgencyId successor, boolean invented) {
  /** The name as a reader of the language is shown it. */
  public String name(Language reader) {
    return names.in(reader);
  }

  /** The short name, else the name. */
  public String shortName(Language reader) {
    return shortNames == null ? names.in(reader) : shortNames.in(reader);
  }

  /** Whether it exists on the day. */
  public boolean existsOn(LocalDate day) {
    return !day.isBefore(since) && day.isBefore(until);
  }
}
