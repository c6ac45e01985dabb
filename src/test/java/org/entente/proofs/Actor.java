package org.entente.proofs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who tries everything, as the table of actors says.
 *
 * @param login the account
 * @param person the account of the person: another one's for a second seat
 * @param agency code of the agency of the seat; a dash for nobody
 * @param unit code of the unit within the agency, or empty
 * @param clearance 0 to 4
 * @param special what is unlike others: second seat, ended, not yet begun, disabled, anonymous
 */
record Actor(String login, String person, String agency, String unit, String office, int clearance, Map<String, String> special) {
  /** Which agencies are in which group, and who carries on for an agency that is gone. */
  static final Map<String, Set<String>> GROUPS = Map.of("@MXPROV", Set.of("MXD", "MXE"), "@MXMISS", Set.of("MXF"));
  static final Map<String, String> HEIRS = Map.of("MXG", "MXH");

  static List<Actor> all() {
    return Tables.lines("actors").stream().map(Actor::of).toList();
  }

  private static Actor of(String line) {
    String[] column = line.split("\\s+");
    String[] seat = column[1].split("/");
    Map<String, String> special = Arrays.stream(column).skip(4).map(word -> word.split(":", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
    return new Actor(column[0], special.getOrDefault("person", column[0]), seat[0], seat.length > 1 ? seat[1] : "", column[2],
        Integer.parseInt(column[3]), special);
  }

  boolean is(String what) {
    return special.containsKey(what);
  }

  /** Whether there is a seat to act from today. */
  boolean sits() {
    return !is("until") && !is("since") && !is("disabled") && !is("anonymous");
  }

  /** Whether what is visible to this agency, unit, group or person is visible to the actor. */
  boolean speaksFor(String principal) {
    return principal.equals(agency) || principal.equals(agency + "/" + unit) || principal.equals(person) || agency.equals(HEIRS.get(principal))
        || GROUPS.getOrDefault(principal, Set.of()).contains(agency);
  }

  boolean holds(String letters) {
    String letter = switch (office) {
      case "AUDITOR" -> "U";
      case "ADMINISTRATOR" -> "M";
      default -> office.substring(0, 1);
    };
    return letters.contains(letter);
  }

  @Override
  public String toString() {
    return login;
  }
}
