package org.entente.dossiers;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.entente.agencies.PersonId;

import org.postgresql.PGConnection;

/** SQL of the bulk path, on one connection of the owner within one transaction. */
final class StagingRepository {
  static final String LARGEST = "entente.visible";
  static final String OTHERS = "entente.dossier, entente.share, entente.role_in, entente.named, entente.journal, entente.task, entente.task_span, entente.task_report";
  // Keys and indexes that are left out while an empty register is filled; the journal keeps its own, for the commit looks there.
  private static final String[] BARE = {"dossier", "share", "role_in", "named", "visible", "task", "task_span", "task_report"};
  private final Connection connection;

  StagingRepository(Connection connection) {
    this.connection = connection;
  }

  /** Becomes the owner until the end of the transaction and waits for its turn. */
  void begin(PersonId importer) throws SQLException {
    run(List.of("set local role entente_owner", "set local search_path = entente", "set local work_mem = '128MB'",
        "set local maintenance_work_mem = '512MB'", "set local default_statistics_target = 10", "lock table staged_dossier in exclusive mode"));
    try (var enter = connection.prepareStatement("select enter('{}'::int[], 0::smallint, ?)")) {
      enter.setObject(1, importer.value());
      enter.execute();
    }
  }

  /** Whether there is no dossier. Asked of the file, for row-level security hides the rows from the owner too. */
  boolean isEmpty() throws SQLException {
    try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("select pg_relation_size('dossier') = 0")) {
      return row.next() && row.getBoolean(1);
    }
  }

  long load(Batch batch) throws SQLException, IOException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (Batch.Rows rows : batch.tables())
      copy.copyIn(rows.copy(), new java.io.ByteArrayInputStream(rows.bytes()));
    run(batch.tables().stream().map(Batch.Rows::analyze).toList());
    try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("select load_staged()")) {
      row.next();
      long loaded = row.getLong(1);
      run(List.of("set constraints all immediate", "set constraints all deferred")); // what a trigger looks for is looked for now, batch by batch
      return loaded;
    }
  }

  /** Puts keys and indexes back, as whoever signed in: the owner would compare the rows it may see, which are none. */
  void rebuild(List<String> statements) throws SQLException {
    run(List.of("reset role"));
    run(statements);
  }

  /** Takes keys and indexes off; gives the statements that put them back. A key of a table without rows is compared with none, not hashed first. */
  List<String> strip() throws SQLException {
    List<String> drop = new ArrayList<>();
    List<String> rebuild = new ArrayList<>();
    try (var statement = connection.prepareStatement("""
        with bare as (select x::regclass as id from unnest(?::text[]) x)
        select 3 as turn, format('alter table %s drop constraint %I', conrelid::regclass, conname) as undo,
          format('select set_config(''enable_hashjoin'', case when pg_relation_size(%s) = 0 then ''off'' else ''on'' end, true); ', conrelid)
            || format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
        from pg_constraint
        where contype = 'f'
          and (conrelid in (select id from bare) or confrelid in (select id from bare))
        union all
        select 1, format('alter table %s drop constraint %I', conrelid::regclass, conname),
          format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint
        where contype in ('p', 'u')
          and conrelid in (select id from bare)
        union all
        select 2, format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
        from pg_index i
        where indrelid in (select id from bare)
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
        order by 1
        """)) {
      statement.setArray(1, connection.createArrayOf("text", BARE));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          drop.addFirst(rows.getString("undo"));
          rebuild.add(rows.getString("make"));
        }
      }
    }
    run(drop);
    // load_staged looks for the entries, set by set; rare words are surveyed when everything is there
    run(List.of("alter table dossier disable trigger journalled", "alter table visible disable trigger sight_changed_rows"));
    rebuild.addAll(List.of("alter table entente.dossier enable trigger journalled", "alter table entente.visible enable trigger sight_changed_rows",
        "select entente.survey(at_once => true)"));
    return rebuild;
  }

  void run(List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements)
        statement.execute(sql);
    }
  }

  /** After the commit, so that the planner knows what was loaded and indexes answer without the table. */
  void analyze(String tables) throws SQLException {
    connection.setAutoCommit(true);
    run(List.of("vacuum (analyze, buffer_usage_limit 0) " + tables));
  }
}
