package org.entente.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;
import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.Tiles;
import org.entente.journal.tree.VerifyingKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of proofs, under row-level security: entries of dossiers that the officer sees; readings are shown to who read. */
@Repository
class ProofRepository implements Tiles.Store {
  private final JdbcClient jdbc;

  ProofRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Standing> at(long position) {
    return jdbc.sql("""
        select j.id, j.dossier, j.version, j.fact, j.officer, j.at, s.position, s.digest is not null as erased,
          coalesce(s.digest, sha256(s.salt || convert_to(j.payload::text, 'UTF8'))) as digest
        from journal_seal s
        join journal j on j.id = s.entry
        where s.position = :position
          and (j.fact <> 'DossierRead' or j.officer = officer())
        """).param("position", position).query(ProofRepository::standing).optional();
  }

  /** The deeds of a dossier, the oldest first; all versions, or one when {@code version} is above 0. */
  List<Standing> of(DossierId dossier, long version) {
    return jdbc.sql("""
        select j.id, j.dossier, j.version, j.fact, j.officer, j.at, s.position, s.digest is not null as erased,
          coalesce(s.digest, sha256(s.salt || convert_to(j.payload::text, 'UTF8'))) as digest
        from journal j
        left join journal_seal s on s.entry = j.id
        where j.dossier = :dossier
          and (j.version = :version or :version = 0)
          and j.fact <> 'DossierRead'
        order by j.version, j.id
        """).param("dossier", dossier.value()).param("version", version).query(ProofRepository::standing).list();
  }

  @Override
  public byte[] tile(int level, long nth) {
    return jdbc.sql("select hashes from journal_tile where level = :level and nth = :nth").param("level", level).param("nth", nth)
        .query((row, n) -> row.getBytes(1)).optional().orElse(new byte[0]);
  }

  /** The newest signed head of at most so many entries, or empty. */
  Optional<Head> head(long most) {
    return jdbc.sql("""
        select c.size, c.root, c.at, c.signature, k.name, k.public_
        from journal_checkpoint c, journal_key k
        where c.size <= :most
        order by c.size desc
        limit 1
        """).param("most", most).query((row, n) -> new Head(new Checkpoint(row.getString("name"), row.getLong("size"), row.getBytes("root"),
        at(row, "at")), new VerifyingKey(row.getString("name"), VerifyingKey.LOG, row.getBytes("public_")), row.getBytes("signature"),
        countersignatures(row.getLong("size")))).optional();
  }

  /** The sizes that witnesses have signed, the newest first. */
  List<Long> countersigned(int most) {
    return jdbc.sql("select distinct size from journal_countersignature order by size desc limit :most").param("most", most)
        .query((row, n) -> row.getLong(1)).list();
  }

  /** How long entries waited to be sealed in the time since, in milliseconds: half of them, ninety-nine in a hundred; empty without any. */
  List<Long> lags(Instant since) {
    return jdbc.sql("""
        select percentile_disc(0.5) within group (order by lag_ms), percentile_disc(0.99) within group (order by lag_ms), count(*)
        from journal_checkpoint
        where at > :since
        """).param("since", since.atOffset(java.time.ZoneOffset.UTC))
        .query((row, n) -> row.getLong(3) == 0 ? List.<Long>of() : List.of(row.getLong(1), row.getLong(2))).single();
  }

  /** Takes payload and salt of an entry away for ever; gives its position. */
  long erase(long entry) {
    return jdbc.sql("select journal_erase(:entry)").param("entry", entry).query((row, n) -> row.getLong(1)).single();
  }

  private List<Head.Countersignature> countersignatures(long size) {
    return jdbc.sql("select witness, public_, at, signature from journal_countersignature where size = :size order by at, witness")
        .param("size", size).query((row, n) -> new Head.Countersignature(
            new VerifyingKey(row.getString("witness"), VerifyingKey.WITNESS, row.getBytes("public_")), at(row, "at"), row.getBytes("signature")))
        .list();
  }

  private static Standing standing(ResultSet row, int n) throws SQLException {
    long position = row.getLong("position");
    boolean waits = row.wasNull();
    return new Standing(row.getLong("id"), new DossierId(row.getObject("dossier", UUID.class)), row.getLong("version"), row.getString("fact"),
        new PersonId(row.getObject("officer", UUID.class)), at(row, "at"), waits ? null : row.getBytes("digest"), waits ? null : position,
        row.getBoolean("erased"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
