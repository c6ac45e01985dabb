package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTests {
  @TempDir
  Path folder;

  @Test
  void keepsWhatWasCommittedWhenItIsKilled() throws Exception {
    Postgres first = Postgres.open(folder, 0, false);
    execute(first, "create table kept (n int)");
    execute(first, "insert into kept values (42)");
    assertThat(single(first, "show fsync")).isEqualTo("on");
    assertThat(single(first, "show synchronous_commit")).isEqualTo("on");
    kill();
    first.close();
    try (Postgres second = Postgres.open(folder, 0, false)) {
      assertThat(single(second, "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void startsAgainWhenItDiesWithoutBeingEnded() throws Exception {
    try (Postgres server = Postgres.open(folder, 0, false)) {
      execute(server, "create table kept (n int)");
      execute(server, "insert into kept values (42)");
      kill();
      assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> eventually(server, "select n from kept"))).isEqualTo("42");
      assertThat(single(server, "show fsync")).isEqualTo("on");
    }
  }

  private static String eventually(Postgres server, String sql) {
    for (;;) {
      try {
        return single(server, sql);
      } catch (SQLException notYet) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void belongsToOneProcessAndLetsCommandsJoin() throws Exception {
    try (Postgres owner = Postgres.open(folder, 0, false)) {
      execute(owner, "create table shared (n int)");
      // a lock within one process is refused as overlapping: the same answer as from another process
      assertThatThrownBy(() -> Postgres.open(folder, 0, false)).isInstanceOf(FolderInUse.class);
      try (Postgres joined = Postgres.open(folder, 0, true)) {
        assertThat(single(joined, "select count(*) from shared")).isEqualTo("0");
      }
      assertThat(single(owner, "select count(*) from shared")).isEqualTo("0");
      assertThatThrownBy(() -> DriverManager.getConnection(owner.url(), "postgres", "guess").close()).isInstanceOf(SQLException.class);
    }
  }

  private void kill() throws Exception {
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().trim());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().get(30, TimeUnit.SECONDS);
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
