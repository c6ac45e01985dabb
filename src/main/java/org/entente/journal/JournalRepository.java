package org.entente.journal;

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

/** SQL of the journal: insert and read, nothing else. */
@Repository
class JournalRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JournalRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void append(DossierId dossier, long version, String fact, String payload) {
    jdbc.sql("""
        insert into journal (dossier, version, fact, officer, payload)
        values (:dossier, :version, :fact, officer(), :payload::jsonb)
        """).param("dossier", dossier.value()).param("version", version).param("fact", fact).param("payload", payload).update();
  }

  /** Whether the officer sees one of these dossiers that is of that level or above. */
  boolean isAnyOf(List<DossierId> dossiers, int level) {
    return jdbc.sql("select exists (select from dossier where id = any (:dossiers) and level >= :level)")
        .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new)).param("level", level)
        .query((row, n) -> row.getBoolean(1)).single();
  }

  /** An entry for each of these dossiers of that level or above that the officer sees. */
  void appendReadings(List<DossierId> dossiers, int level, String fact, String payload) {
    jdbc.sql("""
        insert into journal (dossier, version, fact, officer, payload)
        select d.id, d.version, :fact, officer(), :payload::jsonb
        from dossier d
        where d.id = any (:dossiers)
          and d.level >= :level
        """).param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new)).param("level", level).param("fact", fact)
        .param("payload", payload).update();
  }

  List<Entry> history(DossierId dossier, int most) {
    return jdbc.sql("""
        select id, version, fact, officer, at, payload
        from journal
        where dossier = :dossier
        order by version desc, id desc
        limit :most
        """).param("dossier", dossier.value()).param("most", most)
        .query((row, n) -> new Entry(row.getLong("id"), row.getLong("version"), row.getString("fact"),
            new PersonId(row.getObject("officer", UUID.class)), row.getObject("at", OffsetDateTime.class).toInstant(),
            json.readValue(row.getString("payload"), new TypeReference<Map<String, Object>>() {
            })))
        .list();
  }
}
