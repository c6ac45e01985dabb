package org.entente.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.Figures;

import org.junit.jupiter.api.Test;

/**
 * The rule of sight, broken in every place where it can be: each condition of each policy, row-level security of each table, each trigger of
 * a dossier, each grant that would let the application write sight, each comparison of the functions that pass the policies. Some check
 * must fail for each. The mutants are made from the catalogue: a new policy or function brings its own.
 */
class MutantsOfTheRuleTests {
  /** An innermost condition as the catalogue writes it, such as {@code (v.right_ >= 2)}. */
  private static final Pattern CONDITION = Pattern
      .compile("\\((?:(?!SELECT)[^()]|\\([^()]*\\))+\\)|principal = ANY \\(entente\\.principals\\(\\)\\)");
  private static final Pattern COMPARISON = Pattern.compile(" (<=|>=|<>|=|<|>) ");
  private static final Map<String, String> FLIPPED = Map.of("<=", "<", ">=", ">", "<>", "=", "=", "<>", "<", "<=", ">", ">=");

  private record Mutant(String name, String change) {}

  @Test
  void noneOfThePoliciesCanBeWeakened() throws SQLException {
    try (Contract contract = new Contract()) {
      kill(contract, "policies", policies(contract));
    }
  }

  @Test
  void noTableTriggerOrGrantCanBeLoosened() throws SQLException {
    try (Contract contract = new Contract()) {
      kill(contract, "tables, triggers and grants", contract.rows("""
          select 'not forced: ' || relname, 'alter table ' || oid::regclass || ' no force row level security'
          from pg_class
          where relforcerowsecurity and relname <> 'principal' and relnamespace = 'entente'::regnamespace
          union all
          select 'not enabled: ' || relname, 'alter table ' || oid::regclass || ' disable row level security'
          from pg_class
          where relrowsecurity and relnamespace = 'entente'::regnamespace
          union all
          select 'no trigger: ' || tgname, 'drop trigger ' || tgname || ' on ' || tgrelid::regclass
          from pg_trigger
          where tgname in ('next_version', 'dossier_changed', 'journalled')
          union all
          select 'grant: ' || t || ' ' || p, 'grant ' || p || ' on ' || t || ' to entente_app; create policy loose on ' || t || ' using (true) with check (true)'
          from unnest('{visible, share, role_in, named, dossier, journal}'::text[]) t, unnest('{insert, update, delete}'::text[]) p
          where not has_table_privilege('entente_app', 'entente.' || t, p)
          union all
          select 'grant: ' || oid::regprocedure, 'grant execute on function ' || oid::regprocedure || ' to entente_app'
          from pg_proc
          where pronamespace = 'entente'::regnamespace and proname in ('recompute', 'load_staged', 'merge_agency')
          """).stream().map(row -> new Mutant(row[0], row[1])).toList());
    }
  }

  private static void kill(Contract contract, String what, List<Mutant> mutants) throws SQLException {
    List<Contract.Check> checks = new ArrayList<>(contract.checks());
    checks.removeIf(check -> check.says().startsWith("many are loaded"));
    for (Contract.Check check : checks)
      contract.run("select 1", check);
    List<String> survivors = new ArrayList<>();
    for (Mutant mutant : mutants)
      if (!killed(contract, checks, mutant))
        survivors.add(mutant.name() + "\n    " + mutant.change());
    Figures.write(MutantsOfTheRuleTests.class, "Mutants of the " + what, "all killed",
        (mutants.size() - survivors.size()) + " of " + mutants.size(), "-");
    assertThat(survivors).isEmpty();
  }

  /** The check that kills one mutant is asked first about the next, which is often its sister. */
  private static boolean killed(Contract contract, List<Contract.Check> checks, Mutant mutant) throws SQLException {
    for (Contract.Check check : checks)
      if (contract.notices(mutant.change(), check)) {
        checks.remove(check);
        checks.addFirst(check);
        return true;
      }
    return false;
  }

  private static List<Mutant> policies(Contract contract) throws SQLException {
    List<Mutant> mutants = new ArrayList<>();
    for (String[] row : contract.rows("""
        select polname, polrelid::regclass, coalesce(pg_get_expr(polqual, polrelid), ''), coalesce(pg_get_expr(polwithcheck, polrelid), '')
        from pg_policy
        where polrelid in (select oid from pg_class where relnamespace = 'entente'::regnamespace)
        order by 2, 1
        """)) {
      mutants.addAll(broken(row, row[2], text -> "using (" + text + ")"));
      mutants.addAll(broken(row, row[3], text -> "with check (" + text + ")"));
    }
    return mutants;
  }

  private static List<Mutant> broken(String[] policy, String text, UnaryOperator<String> clause) {
    List<Mutant> mutants = new ArrayList<>();
    for (Matcher found = CONDITION.matcher(text); found.find();) {
      Matcher comparison = COMPARISON.matcher(found.group());
      if (!comparison.find())
        continue;
      String flipped = comparison.replaceFirst(" " + FLIPPED.get(comparison.group(1)) + " ");
      for (String other : List.of("(true)", flipped)) {
        String changed = text.substring(0, found.start()) + other + text.substring(found.end());
        mutants.add(new Mutant(policy[1] + "." + policy[0] + " " + found.group() + " -> " + other,
            "alter policy " + policy[0] + " on " + policy[1] + " " + clause.apply(changed)));
      }
    }
    return mutants;
  }
}
