package org.entente.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A group of agencies and officers, with which a dossier can be shared.
 *
 * @param code such as LOCALITIES
 * @param members past, present and future ones
 */
record KeptGroup(UUID id, String code, LocalizedText names, List<Member> members) {
  /**
   * A member.
   *
   * @param key code of an agency or login of an officer
   * @param agency whether it is an agency
   * @param since first day; null when not known
   * @param until first day on which it is no member; null while it lasts
   */
  record Member(String key, boolean agency, LocalizedText names, @Nullable LocalDate since, @Nullable LocalDate until) {
    boolean isOverOn(LocalDate day) {
      return until != null && !day.isBefore(until);
    }
  }

  long presentOn(LocalDate day) {
    return members.stream().filter(m -> !m.isOverOn(day) && (m.since() == null || !day.isBefore(m.since()))).count();
  }
}
