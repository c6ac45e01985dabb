package org.entente.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.Leaf;
import org.entente.journal.tree.Tiles;
import org.entente.journal.tree.VerifyingKey;

import org.jspecify.annotations.Nullable;

/** SQL of verifying: reads everything, on one connection that passes the policies, in one snapshot, and writes nothing. */
final class VerificationRepository implements Tiles.Store {
  private final Connection connection;

  VerificationRepository(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    try (var statement = connection.createStatement()) {
      statement.execute("set role entente_definer");
      statement.execute("set search_path = entente");
      statement.execute("set statement_timeout = 0");
    }
  }

  /** A sealed position and what stands there; the entry is null when it is gone. */
  record Sealed(long position, @Nullable Entry entry, byte @Nullable [] salt, byte @Nullable [] digest) {}

  /** An entry as it is in the journal today. */
  record Entry(UUID dossier, long version, String fact, UUID officer, OffsetDateTime at, byte[] payload) {
    Leaf leaf(byte[] digest) {
      return new Leaf(dossier, version, fact, officer, at.toInstant(), digest);
    }
  }

  /** A head as it is kept. */
  record Signed(Checkpoint checkpoint, byte[] signature) {}

  /** How far an entry put in afterwards would stand. */
  record Inserted(long id, long position) {}

  List<Sealed> sealed(long from, long to) throws SQLException {
    try (var statement = connection.prepareStatement("""
        select s.position, s.salt, s.digest, j.id, j.dossier, j.version, j.fact, j.officer, j.at, j.payload::text as payload
        from journal_seal s
        left join journal j on j.id = s.entry
        where s.position >= ?
          and s.position < ?
        order by s.position
        """)) {
      statement.setLong(1, from);
      statement.setLong(2, to);
      List<Sealed> sealed = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          row.getLong(4);
          Entry entry = row.wasNull()
              ? null
              : new Entry(row.getObject(5, UUID.class), row.getLong(6), row.getString(7), row.getObject(8, UUID.class),
                  row.getObject(9, OffsetDateTime.class), row.getBytes(10));
          sealed.add(new Sealed(row.getLong(1), entry, row.getBytes(2), row.getBytes(3)));
        }
      }
      return sealed;
    }
  }

  @Override
  public byte[] tile(int level, long nth) {
    try (var statement = connection.prepareStatement("select hashes from journal_tile where level = ? and nth = ?")) {
      statement.setInt(1, level);
      statement.setLong(2, nth);
      ResultSet row = statement.executeQuery();
      return row.next() ? row.getBytes(1) : new byte[0];
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last sealed position and one more, also when some before it are missing. */
  long end() throws SQLException {
    return number("select coalesce(max(position) + 1, 0) from journal_seal");
  }

  /** The size that the sealer says it has come to. */
  long size() throws SQLException {
    return number("select size from journal_horizon");
  }

  long waiting() throws SQLException {
    return number("select count(*) from journal j, journal_horizon h where (j.xid, j.id) > (h.xid, h.entry)");
  }

  Optional<VerifyingKey> key() throws SQLException {
    try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("select name, public_ from journal_key")) {
      return row.next() ? Optional.of(new VerifyingKey(row.getString("name"), VerifyingKey.LOG, row.getBytes("public_"))) : Optional.empty();
    }
  }

  List<Signed> checkpoints(String origin) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select size, root, at, signature from journal_checkpoint order by size")) {
      List<Signed> heads = new ArrayList<>();
      while (row.next())
        heads.add(new Signed(new Checkpoint(origin, row.getLong("size"), row.getBytes("root"), row.getObject("at", OffsetDateTime.class).toInstant()),
            row.getBytes("signature")));
      return heads;
    }
  }

  /** Entries in the place of sealed ones that have no position, and where the first of them would stand. */
  List<Inserted> inserted(int most) throws SQLException {
    try (var statement = connection.prepareStatement("""
        with bare as (
          select j.id, j.xid
          from journal j, journal_horizon h
          where (j.xid, j.id) <= (h.xid, h.entry)
            and not exists (select from journal_seal s where s.entry = j.id)
          order by j.xid, j.id
          limit ?)
        select b.id, (select count(*) from journal k join journal_seal s on s.entry = k.id where (k.xid, k.id) < (b.xid, b.id)) as position
        from bare b
        order by b.xid, b.id
        """)) {
      statement.setInt(1, most);
      List<Inserted> inserted = new ArrayList<>();
      ResultSet row = statement.executeQuery();
      while (row.next())
        inserted.add(new Inserted(row.getLong("id"), row.getLong("position")));
      return inserted;
    }
  }

  /** Dossiers in a version that no entry tells of. */
  List<UUID> unentered(int most) throws SQLException {
    try (var statement = connection.prepareStatement("""
        select d.id
        from dossier d
        left join journal j on j.dossier = d.id and j.version = d.version and j.fact <> 'DossierRead'
        where j.id is null
        limit ?
        """)) {
      statement.setInt(1, most);
      List<UUID> dossiers = new ArrayList<>();
      ResultSet row = statement.executeQuery();
      while (row.next())
        dossiers.add(row.getObject(1, UUID.class));
      return dossiers;
    }
  }

  private long number(String question) throws SQLException {
    try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }
}
