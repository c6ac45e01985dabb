package org.entente.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entente.documents.SourceText;
import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of texts that wait; row-level security leaves each person their own. */
@Repository
class IntakeRepository {
  private static final String SENT = """
      select id, file_name, text, sha256, level, stage, problem, document
      from intake
      """;
  private final JdbcClient jdbc;

  IntakeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, UUID batch, int n, SourceText source, int level, Instant at) {
    jdbc.sql("""
        insert into intake (id, batch, person, n, file_name, text, sha256, level, sent_at)
        values (:id, :batch, officer(), :n, :file, :text, :sha256, :level, :at)
        """).param("id", id).param("batch", batch).param("n", n).param("file", source.fileName()).param("text", source.text())
        .param("sha256", source.sha256()).param("level", level).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  void insertRefused(UUID id, UUID batch, int n, String fileName, int level, String problem, Instant at) {
    jdbc.sql("""
        insert into intake (id, batch, person, n, file_name, sha256, level, stage, problem, sent_at)
        values (:id, :batch, officer(), :n, :file, '', :level, 3, :problem, :at)
        """).param("id", id).param("batch", batch).param("n", n).param("file", fileName).param("level", level).param("problem", problem)
        .param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  Optional<Sent> find(UUID id) {
    return jdbc.sql(SENT + "where id = :id").param("id", id).query(IntakeRepository::sent).optional();
  }

  List<Sent> batch(UUID batch) {
    return jdbc.sql("""
        select id, file_name, null as text, sha256, level, stage, problem, document
        from intake
        where batch = :batch
        order by n
        """).param("batch", batch).query(IntakeRepository::sent).list();
  }

  void reading(UUID id) {
    jdbc.sql("update intake set stage = 1 where id = :id and stage = 0").param("id", id).update();
  }

  /** Ends it; the text is emptied, since the document holds it now, or nothing does. */
  void end(UUID id, IntakeStage stage, @Nullable String problem, @Nullable DossierId document) {
    jdbc.sql("""
        update intake
        set stage = :stage, problem = :problem, document = :document::uuid, text = null
        where id = :id
        """).param("id", id).param("stage", stage.ordinal()).param("problem", problem)
        .param("document", document == null ? null : document.value()).update();
  }

  private static Sent sent(ResultSet row, int n) throws SQLException {
    String text = row.getString("text");
    UUID document = row.getObject("document", UUID.class);
    return new Sent(row.getObject("id", UUID.class), row.getString("file_name"),
        text == null ? null : new SourceText(text, row.getString("file_name"), row.getString("sha256")), row.getInt("level"),
        IntakeStage.values()[row.getInt("stage")], row.getString("problem"), document == null ? null : new DossierId(document));
  }
}
