package org.entente.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of files, under row-level security. */
@Repository
class FileRepository {
  private final JdbcClient jdbc;

  FileRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(StoredFile file, byte[] content) {
    jdbc.sql("""
        insert into file (id, dossier, name, media_type, size, sha256, added_by, added_at, content)
        values (:id, :dossier, :name, :type, :size, :sha256, :by, :at, :content)
        """).param("id", file.id().value()).param("dossier", file.dossier().value()).param("name", file.name()).param("type", file.mediaType())
        .param("size", file.size()).param("sha256", sha256(content)).param("by", file.addedBy().value())
        .param("at", file.addedAt().atOffset(ZoneOffset.UTC)).param("content", content).update();
  }

  List<StoredFile> of(DossierId dossier) {
    return jdbc.sql("""
        select id, dossier, name, media_type, size, added_by, added_at
        from file
        where dossier = :dossier
        order by added_at, id
        """).param("dossier", dossier.value()).query(FileRepository::file).list();
  }

  Optional<Files.Content> content(DossierId dossier, FileId id) {
    return jdbc.sql("""
        select id, dossier, name, media_type, size, added_by, added_at, content
        from file
        where id = :id
          and dossier = :dossier
        """).param("id", id.value()).param("dossier", dossier.value())
        .query((row, n) -> new Files.Content(file(row, n), row.getBytes("content"))).optional();
  }

  private static StoredFile file(ResultSet row, int n) throws SQLException {
    return new StoredFile(new FileId(row.getObject("id", UUID.class)), new DossierId(row.getObject("dossier", UUID.class)), row.getString("name"),
        row.getString("media_type"), row.getLong("size"), new PersonId(row.getObject("added_by", UUID.class)),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
