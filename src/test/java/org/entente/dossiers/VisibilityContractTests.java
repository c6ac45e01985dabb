package org.entente.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.entente.database.Installation;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the checks of {@code contract.sql}, each in a transaction of its own that is rolled back. */
class VisibilityContractTests {
  private static final String URL = Installation.freshDatabase();

  @TestFactory
  Stream<DynamicTest> contract() throws IOException {
    List<String> parts = parts();
    return parts.stream().skip(1).map(part -> DynamicTest.dynamicTest(part.lines().findFirst().orElseThrow(),
        () -> run(parts.getFirst(), part.substring(part.indexOf('\n')))));
  }

  /** The checks are worth something: each of these faults makes the named one fail. */
  @TestFactory
  Stream<DynamicTest> noticesAFault() throws IOException {
    List<String> parts = parts();
    return Map.ofEntries(
        Map.entry("alter policy seen on dossier using (level <= clearance())", "to a stranger"),
        Map.entry("alter policy mine on visible using (principal = any (principals()))", "a share that has run out"),
        Map.entry("alter policy seen on task using (exists (select from visible v where v.dossier = task.id))", "clearance is asked for"),
        Map.entry("alter policy changed on dossier using (exists (select from visible v where v.dossier = dossier.id))", "a part contributes"),
        Map.entry("alter policy added on journal with check (xid = pg_current_xact_id())", "an entry is written"),
        Map.entry("drop trigger journalled on dossier", "a deed without"),
        Map.entry("drop trigger next_version on dossier", "a part contributes"),
        Map.entry("grant update (level) on dossier to entente_app", "the application writes"),
        Map.entry("grant insert on visible to entente_app; create policy x on visible for insert with check (true)", "the application writes"),
        Map.entry("alter table task_span no force row level security", "the owner sees no row"),
        Map.entry("grant execute on function load_staged() to entente_app", "the application writes"),
        Map.entry("drop index visible_opened; alter table visible drop constraint visible_pkey", "many are loaded")).entrySet().stream()
        .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
          String check = parts.stream().filter(p -> p.startsWith(fault.getValue())).findFirst().orElseThrow();
          assertThat(fails(parts.getFirst() + fault.getKey() + ";", check.substring(check.indexOf('\n')))).isTrue();
        }));
  }

  private static boolean fails(String preparation, String check) {
    try {
      run(preparation, check);
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  private static void run(String preparation, String check) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, "postgres", Installation.password());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      statement.execute(preparation);
      statement.execute(check);
      connection.rollback();
    }
  }

  private static List<String> parts() throws IOException {
    try (var file = Objects.requireNonNull(VisibilityContractTests.class.getResourceAsStream("contract.sql"))) {
      return Arrays.asList(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^-- check: "));
    }
  }
}
