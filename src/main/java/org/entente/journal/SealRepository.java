package org.entente.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.Leaf;
import org.entente.journal.tree.Tiles;
import org.entente.journal.tree.VerifyingKey;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** SQL of the sealer, on the house's pool: it is handed ids, times and digests, never a payload. */
@Repository
class SealRepository {
  private static final long LOCK = 0x53_65_61_6cL;
  private final DataSource house;

  SealRepository(@Qualifier("house") DataSource house) {
    this.house = house;
  }

  /** An entry that has just been given its position; xid and id say how far the sealer has come. */
  record Taken(long position, long id, String xid, Leaf leaf) {}

  /** What is done in a turn. */
  @FunctionalInterface
  interface Work<T> {
    T of(Turn turn) throws SQLException;
  }

  /** Whether any entry waits. */
  boolean isWaiting() throws SQLException {
    try (Connection connection = house.getConnection();
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select entente.journal_waiting()")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** Does the work in one transaction as the only sealer; empty when another one is at it. */
  <T> Optional<T> alone(Work<T> work) throws SQLException {
    return locked("select pg_try_advisory_xact_lock(" + LOCK + ")", work);
  }

  /** The same, waiting for another one to end. */
  <T> T waiting(Work<T> work) throws SQLException {
    return locked("select pg_advisory_xact_lock(" + LOCK + ") is not null", work).orElseThrow();
  }

  private <T> Optional<T> locked(String lock, Work<T> work) throws SQLException {
    try (Connection connection = house.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set local statement_timeout = '60s'");
        statement.execute("set local lock_timeout = '60s'");
        ResultSet row = statement.executeQuery(lock);
        row.next();
        Optional<T> done = row.getBoolean(1) ? Optional.of(work.of(new Turn(connection))) : Optional.empty();
        connection.commit();
        return done;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  /** One transaction of the sealer. */
  static final class Turn implements Tiles.Store {
    private final Connection connection;

    Turn(Connection connection) {
      this.connection = connection;
    }

    /** The next settled entries, in order. */
    List<Taken> take(int most) throws SQLException {
      try (var statement = connection.prepareStatement("select * from entente.journal_take(?)")) {
        statement.setInt(1, most);
        statement.setFetchSize(2000);
        List<Taken> taken = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
          while (row.next())
            taken.add(new Taken(row.getLong("position_"), row.getLong("id"), row.getString("xid"),
                new Leaf(row.getObject("dossier", UUID.class), row.getLong("version"), row.getString("fact"), row.getObject("officer", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(), row.getBytes("digest"))));
        }
        return taken;
      }
    }

    @Override
    public byte[] tile(int level, long nth) {
      try (var statement = connection.prepareStatement("select hashes from entente.journal_tile where level = ? and nth = ?")) {
        statement.setInt(1, level);
        statement.setLong(2, nth);
        ResultSet row = statement.executeQuery();
        return row.next() ? row.getBytes(1) : new byte[0];
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    void keep(Map<Tiles.Place, byte[]> tiles) throws SQLException {
      try (var statement = connection.prepareStatement("""
          insert into entente.journal_tile (level, nth, hashes)
          values (?, ?, ?)
          on conflict (level, nth) do update set hashes = excluded.hashes
          """)) {
        for (var tile : tiles.entrySet()) {
          statement.setInt(1, tile.getKey().level());
          statement.setLong(2, tile.getKey().nth());
          statement.setBytes(3, tile.getValue());
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }

    /** How many leaves there are. */
    long size() throws SQLException {
      try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("select size from entente.journal_horizon")) {
        row.next();
        return row.getLong(1);
      }
    }

    /** The newest signed head, or empty. */
    Optional<Head> newest(VerifyingKey key) throws SQLException {
      return head(key, Long.MAX_VALUE);
    }

    /** The newest signed head of at most so many entries, without countersignatures; or empty. */
    Optional<Head> head(VerifyingKey key, long most) throws SQLException {
      try (var statement = connection.prepareStatement("""
          select size, root, at, signature
          from entente.journal_checkpoint
          where size <= ?
          order by size desc
          limit 1
          """)) {
        statement.setLong(1, most);
        ResultSet row = statement.executeQuery();
        if (!row.next())
          return Optional.empty();
        Checkpoint head = new Checkpoint(key.name(), row.getLong("size"), row.getBytes("root"),
            row.getObject("at", OffsetDateTime.class).toInstant());
        return Optional.of(new Head(head, key, row.getBytes("signature"), List.of()));
      }
    }

    void advance(Taken last) throws SQLException {
      try (var statement = connection.prepareStatement("update entente.journal_horizon set size = ?, xid = ?::xid8, entry = ?")) {
        statement.setLong(1, last.position() + 1);
        statement.setString(2, last.xid());
        statement.setLong(3, last.id());
        statement.executeUpdate();
      }
    }

    void checkpoint(Checkpoint checkpoint, byte[] signature, long lag) throws SQLException {
      try (var statement = connection.prepareStatement("""
          insert into entente.journal_checkpoint (size, root, at, signature, lag_ms)
          values (?, ?, ?, ?, ?)
          """)) {
        statement.setLong(1, checkpoint.size());
        statement.setBytes(2, checkpoint.root());
        statement.setObject(3, checkpoint.at().atOffset(ZoneOffset.UTC));
        statement.setBytes(4, signature);
        statement.setLong(5, lag);
        statement.executeUpdate();
      }
    }

    /** The key that the journal is signed with, or empty before the first sealing. */
    Optional<VerifyingKey> key() throws SQLException {
      try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("select name, public_ from entente.journal_key")) {
        return row.next() ? Optional.of(new VerifyingKey(row.getString("name"), VerifyingKey.LOG, row.getBytes("public_"))) : Optional.empty();
      }
    }

    void key(VerifyingKey key, Instant since) throws SQLException {
      try (var statement = connection.prepareStatement("insert into entente.journal_key (name, public_, since) values (?, ?, ?)")) {
        statement.setString(1, key.name());
        statement.setBytes(2, key.raw());
        statement.setObject(3, since.atOffset(ZoneOffset.UTC));
        statement.executeUpdate();
      }
    }

    /** Keeps what a witness signed; again does nothing. */
    void countersignature(long size, VerifyingKey witness, Instant at, byte[] signature) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement("""
          insert into entente.journal_countersignature (size, witness, public_, at, signature)
          values (?, ?, ?, ?, ?)
          on conflict do nothing
          """)) {
        statement.setLong(1, size);
        statement.setString(2, witness.name());
        statement.setBytes(3, witness.raw());
        statement.setObject(4, at.atOffset(ZoneOffset.UTC));
        statement.setBytes(5, signature);
        statement.executeUpdate();
      }
    }
  }
}
