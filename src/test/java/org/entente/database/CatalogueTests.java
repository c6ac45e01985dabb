package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules on the migrated schema, and faults planted in it one by one: each is named by the rule it breaks. */
class CatalogueTests {
  private static final String URL = Installation.freshDatabase();

  @Test
  void theMigratedSchemaKeepsEveryRule() throws SQLException {
    try (Connection connection = connection()) {
      assertThat(Catalogue.faults(connection)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aPlantedFaultIsCaught(String rule, String fault) throws SQLException {
    try (Connection connection = connection(); var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(fault);
      assertThat(Catalogue.faults(connection)).isNotEmpty().allMatch(line -> line.startsWith(rule), rule);
      connection.rollback();
    }
  }

  static Stream<String[]> faults() {
    return Stream.of(
        fault("a table that carries a dossier", "alter table entente.task no force row level security"),
        fault("a table that carries a dossier", "alter table entente.file disable row level security"),
        fault("a table that carries a dossier", "create table entente.note (id uuid primary key, task uuid references entente.task)"),
        fault("a policy on a table that carries a dossier", "create policy seen_too on entente.task_report for select using (true)"),
        fault("a policy on a row asks for the clearance",
            "alter policy seen on entente.file using (exists (select from entente.visible v where v.dossier = file.dossier))"),
        fault("a policy that lets somebody write", """
            alter policy changed on entente.task
              using (exists (select from entente.visible v where v.dossier = task.id and v.level <= entente.clearance()))"""),
        fault("sight itself", "alter policy mine on entente.visible using (principal = any (entente.principals()))"),
        fault("a function that runs as its owner", "alter function entente.recompute(uuid) reset search_path"),
        fault("no function is for everybody", "grant execute on function entente.load_staged() to public"),
        fault("no function of ours claims", "alter function entente.clearance() leakproof"),
        fault("the roles of the application and of the house own nothing", "alter table entente.saved_view owner to entente_app"),
        fault("no role of ours passes", "alter role entente_app bypassrls"),
        fault("the role of the functions", "alter role entente_definer login"),
        fault("the roles of the application and of the house belong", "grant pg_read_all_settings to entente_house"),
        fault("staging is closed", "grant select on entente.staged_dossier to entente_app"),
        fault("who sees what", "grant update (until) on entente.share to entente_app"),
        fault("a dossier is opened", "grant update (level) on entente.dossier to entente_app"),
        fault("an entry of the journal", "grant delete on entente.journal to entente_house"),
        fault("the house reads no table", "grant select on entente.task to entente_house"),
        fault("nothing is granted to everybody", "grant usage on schema house to public"),
        fault("the application makes nothing", "grant create on schema entente to entente_app"),
        fault("a view that the application reads", """
            create view entente.titles as select id, title from entente.dossier; grant select on entente.titles to entente_app"""),
        fault("the triggers of version", "alter table entente.dossier disable trigger next_version"),
        fault("the triggers of version", "drop trigger journalled on entente.dossier"),
        fault("the ceiling stands", "alter table entente.dossier drop constraint ceiling"),
        fault("what people type", "create unique index guiding_document_symbol_only on entente.guiding_document (symbol)"));
  }

  private static String[] fault(String rule, String fault) {
    return new String[]{rule, fault};
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(URL, "postgres", Installation.password());
  }
}
