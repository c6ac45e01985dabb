package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class BackupTests {
  @TempDir
  Path folder;

  /** Two rows are written together, over and over, while the copy is taken: it holds both of a pair or neither, and all from before it began. */
  @Test
  void holdsWhatWasCommittedWhileOthersWentOnWriting() throws Exception {
    Path file = folder.resolve("copy.zip");
    AtomicLong before = new AtomicLong();
    try (Postgres server = Postgres.open(folder.resolve("data"), 0, false)) {
      execute(server, "create table pair (n bigint, half int, filling text)");
      AtomicBoolean enough = new AtomicBoolean();
      AtomicLong written = new AtomicLong();
      Thread writer = Thread.ofVirtual().start(() -> write(server, written, enough));
      while (written.get() < 200)
        Thread.onSpinWait();
      before.set(written.get());
      assertThat(new Backup(folder.resolve("data"), owner(server)).to(file)).isEqualTo(Files.size(file));
      enough.set(true);
      writer.join();
      execute(server, "create table later (n int)");
      assertThatThrownBy(() -> new Backup(folder.resolve("data"), owner(server)).to(file)).isInstanceOf(FileAlreadyExistsException.class);
      assertThat(single(server, "select count(*) from pg_replication_slots")).isEqualTo("0");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    Backup.restore(file, folder.resolve("restored"));
    assertThatThrownBy(() -> Backup.restore(file, folder.resolve("restored"))).isInstanceOf(FileAlreadyExistsException.class);
    try (Postgres restored = Postgres.open(folder.resolve("restored"), 0, false)) {
      assertThat(Long.parseLong(single(restored, "select count(distinct n) from pair"))).isGreaterThanOrEqualTo(before.get());
      assertThat(single(restored, "select count(*) from (select n from pair group by n having count(*) <> 2) torn")).isEqualTo("0");
      assertThat(single(restored, "select to_regclass('later') is null")).isEqualTo("t");
    }
  }

  private static void write(Postgres server, AtomicLong written, AtomicBoolean enough) {
    while (!enough.get()) {
      try {
        execute(server, "insert into pair select " + (written.get() + 1) + ", half, repeat('x', 2000) from generate_series(1, 2) half");
        written.incrementAndGet();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static PGSimpleDataSource owner(Postgres server) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.url());
    source.setUser("postgres");
    source.setPassword(server.password());
    return source;
  }

  private static void execute(Postgres server, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(server.url(), "postgres", server.password()); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String single(Postgres server, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(server.url(), "postgres", server.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
