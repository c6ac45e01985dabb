package org.entente.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.Figures;

import org.junit.jupiter.api.Test;

/**
 * The functions that pass the policies and derive sight, broken line by line: each condition dropped, each comparison turned. Some check of the
 * contract must fail for each; what is left is written down with its reason. The mutants are made from the catalogue.
 */
class MutantsOfTheFunctionsTests {
  private static final Pattern CONDITION = Pattern.compile("^(\\s*(?:and|or|where|on|if|elsif|when) )(.+?)( then.*| loop.*|;.*|)$");
  private static final Pattern COMPARISON = Pattern.compile(" (<=|>=|<>|=|<|>) ");
  private static final Map<String, String> FLIPPED = Map.of("<=", ">", ">=", "<", "<>", "=", "=", "<>", "<", ">=", ">", "<=");

  /** Mutants that do what the function does, and why. */
  private static final Map<String, String> ALIKE = Map.of(
      "recompute: and not exists (select from derived n where n.dossier = recompute.dossier and n.principal = v.principal); -> true",
      "all rows are taken away and written again alike: it costs more and says the same",
      "recompute: and exists (select from dossier d where d.id = recompute.dossier) then -> true", "no dossier is ever deleted");

  private record Mutant(String name, String change) {}

  @Test
  void noneOfTheFunctionsOfSightCanBeWeakened() throws SQLException {
    try (Contract contract = new Contract()) {
      List<Contract.Check> checks = new ArrayList<>(contract.checks());
      checks.removeIf(check -> check.says().startsWith("many are loaded"));
      List<String> survivors = new ArrayList<>();
      int made = 0;
      for (Mutant mutant : mutants(contract)) {
        if (ALIKE.containsKey(mutant.name()))
          continue;
        Optional<Boolean> killed = killed(contract, checks, mutant);
        made += killed.isPresent() ? 1 : 0;
        if (killed.isPresent() && !killed.get())
          survivors.add(mutant.name());
      }
      Figures.write(getClass(), "Mutants of the functions of sight", "all killed",
          (made - survivors.size()) + " of " + made + ", besides " + ALIKE.size() + " that change nothing", "-");
      assertThat(survivors).isEmpty();
    }
  }

  /** Whether some check notices; empty when the database refuses the change. */
  private static Optional<Boolean> killed(Contract contract, List<Contract.Check> checks, Mutant mutant) throws SQLException {
    if (!contract.takes(mutant.change()))
      return Optional.empty();
    for (Contract.Check check : checks)
      if (contract.notices(mutant.change(), check)) {
        checks.remove(check);
        checks.addFirst(check);
        return Optional.of(true);
      }
    return Optional.of(false);
  }

  private static List<Mutant> mutants(Contract contract) throws SQLException {
    List<Mutant> mutants = new ArrayList<>();
    for (String[] row : contract.rows("""
        select proname, pg_get_functiondef(p.oid)
        from pg_proc p
        join pg_language l on l.oid = p.prolang
        where pronamespace = 'entente'::regnamespace and lanname in ('sql', 'plpgsql')
          and proname in ('recompute', 'share_with', 'unshare', 'open_dossier', 'open_matter', 'handle', 'handle_as', 'hold', 'name_in', 'unname', 'take_part',
            'principals', 'officer', 'clearance', 'enter', 'claim', 'expire', 'dossier_changed', 'next_version', 'journalled', 'below_ceiling',
            'tell', 'tell_only', 'tell_keepers')
        order by 1
        """)) {
      String[] lines = row[1].split("\n");
      for (int n = 0; n < lines.length; n++) {
        Matcher found = CONDITION.matcher(lines[n]);
        if (!found.matches())
          continue;
        if (balanced(found.group(2)))
          mutants.add(new Mutant(row[0] + ": " + lines[n].strip() + " -> true", with(lines, n, found.group(1) + "true" + found.group(3))));
        Matcher comparison = COMPARISON.matcher(lines[n]);
        if (comparison.find())
          mutants.add(new Mutant(row[0] + ": " + lines[n].strip() + " -> turned",
              with(lines, n, comparison.replaceFirst(" " + FLIPPED.get(comparison.group(1)) + " "))));
      }
    }
    return mutants;
  }

  private static String with(String[] lines, int n, String changed) {
    String[] copy = lines.clone();
    copy[n] = changed;
    return String.join("\n", copy);
  }

  private static boolean balanced(String text) {
    return text.chars().filter(c -> c == '(').count() == text.chars().filter(c -> c == ')').count();
  }
}
