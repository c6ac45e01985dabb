package org.entente.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.entente.database.Installation;
import org.entente.journal.tree.VerifyingKey;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journal in a database of its own, with its sealer and verifier, and the superuser's hands on it. */
final class JournalBench {
  final PGSimpleDataSource superuser;
  final JdbcClient owner;
  final SealKey keys = new SealKey(Installation.keyFile());
  final SealRepository repository;
  final Sealer sealer;
  final Verifier verifier;

  JournalBench() {
    String url = Installation.freshDatabase();
    superuser = source(url, "postgres");
    owner = JdbcClient.create(superuser);
    repository = new SealRepository(source(url, "entente_house"));
    sealer = new Sealer(repository, keys, Clock.systemUTC());
    verifier = new Verifier(superuser, keys);
    owner.sql("insert into entente.principal (kind, ref, code) values (1, gen_random_uuid(), 'HOME')").update();
  }

  /** So many dossiers with one entry each, as if done at this moment, in one transaction. */
  void write(int entries) {
    owner.sql("""
        with made as (
          insert into entente.dossier (id, kind, home_agency, number, version)
          select gen_random_uuid(), 1, (select id from entente.principal where code = 'HOME'), 'HOME-' || n, 1
          from generate_series(1, :entries) n
          returning id)
        insert into entente.journal (dossier, version, fact, officer, payload)
        select id, 1, 'Opened', gen_random_uuid(), jsonb_build_object('seat', gen_random_uuid(), 'reason', 'Because of ' || id)
        from made
        """).param("entries", entries).update();
  }

  long seal() throws SQLException {
    return sealer.seal();
  }

  Verification verify() {
    return verify(null);
  }

  Verification verify(@Nullable VerifyingKey trusted) {
    return verifier.verify(trusted, List.of());
  }

  /** As a superuser who has switched the triggers off. */
  void tamper(String... statements) {
    try (var connection = superuser.getConnection(); var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("set search_path = entente");
      for (String sql : statements)
        statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long number(String sql) {
    return owner.sql(sql).query((row, n) -> row.getLong(1)).single();
  }

  UUID dossier() {
    return owner.sql("select id from entente.dossier limit 1").query((row, n) -> row.getObject(1, UUID.class)).single();
  }

  static PGSimpleDataSource source(String url, String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser("postgres");
    source.setPassword(Installation.password());
    if (!role.equals("postgres"))
      source.setOptions("-c role=" + role);
    return source;
  }
}
