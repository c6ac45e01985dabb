package org.entente.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the deeds on the directory: its own dossier, which deed concerned what, and their entries. */
@Repository
class LedgerRepository {
  private static final String ENTRY = """
      select j.version, j.dossier, j.fact, j.officer, j.at, j.payload
      from journal j
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  LedgerRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The next deed; refused by the database unless the officer sits as an administrator. The first one makes the dossier, under the fresh id. */
  Ledger.Step next(UUID fresh) {
    return jdbc.sql("select matter, next from keep_directory(:fresh)").param("fresh", fresh)
        .query((row, n) -> new Ledger.Step(new DossierId(row.getObject("matter", UUID.class)), row.getLong("next"))).single();
  }

  /** The version of something: that of the last deed that concerned it, 1 before the first. */
  long version(UUID subject) {
    return jdbc.sql("select coalesce(max(version), 1) from kept where subject = :subject").param("subject", subject)
        .query((row, n) -> row.getLong(1)).single();
  }

  void enter(UUID subject, long version) {
    jdbc.sql("insert into kept (subject, version) values (:subject, :version) on conflict do nothing").param("subject", subject)
        .param("version", version).update();
  }

  /** What concerned something, the newest first. */
  List<LedgerEntry> of(UUID subject, int most) {
    return jdbc.sql(ENTRY + """
        join dossier d on d.id = j.dossier and d.kind = 4
        where j.version in (select k.version from kept k where k.subject = :subject)
          and j.fact <> 'DossierRead'
        order by j.version desc
        limit :most
        """).param("subject", subject).param("most", most).query(this::entry).list();
  }

  /** All deeds below a version, the newest first. */
  List<LedgerEntry> below(long version, int most) {
    return jdbc.sql(ENTRY + """
        join dossier d on d.id = j.dossier and d.kind = 4
        where j.version < :version
          and j.fact <> 'DossierRead'
        order by j.version desc
        limit :most
        """).param("version", version).param("most", most).query(this::entry).list();
  }

  private LedgerEntry entry(ResultSet row, int n) throws SQLException {
    Map<String, Object> payload = json.readValue(row.getString("payload"), new TypeReference<Map<String, Object>>() {
    });
    return new LedgerEntry(row.getLong("version"), new DossierId(row.getObject("dossier", UUID.class)), row.getString("fact"),
        new PersonId(row.getObject("officer", UUID.class)), row.getObject("at", OffsetDateTime.class).toInstant(), texts(payload.get("before")),
        texts(payload.get("after")));
  }

  private static Map<String, String> texts(@org.jspecify.annotations.Nullable Object fields) {
    Map<String, String> texts = new java.util.TreeMap<>();
    if (fields instanceof Map<?, ?> map)
      map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    return texts;
  }
}
