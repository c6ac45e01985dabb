package org.entente.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.access.Office;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.text.Language;

import org.jspecify.annotations.Nullable;

/**
 * Who plays in the demonstration: the numbers of agencies, groups and units ({@code MOFA/LOCAL}) by code, and the officers.
 *
 * @param principals numbers by code
 */
record Cast(Map<String, Principal> principals, List<Player> players) {
  /** An officer in one seat. */
  record Player(String login, PersonId person, Principal principal, Language language, String agency, @Nullable String unit, Office office) {}

  /** The number of an agency, group, unit or, by login, of a person. */
  Principal number(String code) {
    Principal known = principals.get(code);
    return known != null ? known : player(code).principal();
  }

  Player player(String login) {
    return players.stream().filter(p -> p.login().equals(login)).findFirst().orElseThrow(() -> new IllegalArgumentException(login));
  }

  /** Who carries a task at an agency: the one named, else the desk of the unit, else any desk, else anybody. */
  Player carrier(String agency, @Nullable String unit, @Nullable String login) {
    Optional<Player> named = players.stream().filter(p -> p.login().equals(login) && p.agency().equals(agency)).findFirst();
    return named.orElseGet(() -> at(agency).min(Comparator.comparing((Player p) -> p.office() != Office.DESK)
        .thenComparing(p -> unit == null || !unit.equals(p.unit()))).orElseThrow(() -> new IllegalArgumentException("nobody at " + agency)));
  }

  /** Who assigns at the home agency: the desk of the unit, else its secretary, else anybody. */
  Player opener(String agency, @Nullable String unit) {
    return at(agency).min(Comparator.comparing((Player p) -> unit == null || !unit.equals(p.unit()) || p.office() != Office.DESK)
        .thenComparing(p -> p.office() != Office.SECRETARY)).orElseThrow(() -> new IllegalArgumentException("nobody at " + agency));
  }

  /** Who verifies and decides at the home agency: its head, else its secretary, else another, never the reporter. */
  Player decider(String agency, Player reporter) {
    return at(agency).filter(p -> !p.person().equals(reporter.person()) && p.office() != Office.LIAISON)
        .min(Comparator.comparing((Player p) -> p.office() != Office.HEAD).thenComparing(p -> p.office() != Office.SECRETARY))
        .orElseThrow(() -> new IllegalArgumentException("no second person at " + agency));
  }

  private java.util.stream.Stream<Player> at(String agency) {
    return players.stream().filter(p -> p.agency().equals(agency));
  }
}
