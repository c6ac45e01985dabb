package org.entente.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of our own below the data folder: durable, with passwords, taken over again after a kill. */
final class Postgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);
  private static final String DATABASE = "entente";
  private final @Nullable EmbeddedPostgres server;
  private final @Nullable Postmaster watched;
  private final @Nullable FileChannel owned;
  private final String password;
  private final int port;

  private Postgres(@Nullable EmbeddedPostgres server, @Nullable Postmaster watched, @Nullable FileChannel owned, String password, int port) {
    this.server = server;
    this.watched = watched;
    this.owned = owned;
    this.password = password;
    this.port = port;
  }

  /**
   * The server of the folder: started here, or, when another process of the installation runs it and we may join, that one.
   *
   * @throws FolderInUse when another process runs it and we may not join
   */
  static Postgres open(Path folder, int wantedPort, boolean join) throws IOException, SQLException {
    Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
    FileChannel lock = FileChannel.open(home.resolve("entente.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isOurs(lock))
      return start(home, wantedPort, lock);
    lock.close();
    if (!join)
      throw new FolderInUse(home);
    List<String> running = Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid"));
    return new Postgres(null, null, null, secret(home.resolve("postgres.password")), Integer.parseInt(running.get(3).trim()));
  }

  private static boolean isOurs(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static Postgres start(Path home, int wantedPort, FileChannel lock) throws IOException, SQLException {
    Path cluster = home.resolve("postgres");
    String password = secret(home.resolve("postgres.password"));
    endLeftover(cluster);
    EmbeddedPostgres server = EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(wantedPort)
        .setLocaleConfig("locale-provider", "icu").setLocaleConfig("icu-locale", "und").setLocaleConfig("locale", "C.UTF-8")
        .setLocaleConfig("auth-host", "scram-sha-256").setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("pwfile", home.resolve("postgres.password").toString())
        .setConnectConfig("password", password)
        .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100").setServerConfig("shared_buffers", "512MB").setServerConfig("work_mem", "16MB")
        .setServerConfig("max_wal_size", "4GB").setServerConfig("random_page_cost", "1.1").setServerConfig("effective_cache_size", "4GB")
        .setServerConfig("jit", "off").setServerConfig("listen_addresses", "localhost")
        .setPGStartupWait(Duration.ofSeconds(90)).start();
    Postgres postgres = new Postgres(server, Postmaster.watch(cluster), lock, password, server.getPort());
    postgres.refuseForeign(cluster);
    postgres.createDatabase();
    return postgres;
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/" + DATABASE;
  }

  /** Whether this process started the server. */
  boolean isOwned() {
    return server != null;
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    if (watched != null)
      watched.close();
    if (server != null) {
      settle();
      server.close();
    }
    if (owned != null)
      owned.close();
  }

  /** Writes to the files what is in memory: the server is given five seconds to end, and after a large load it would need more. */
  private void settle() {
    try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password);
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    } catch (SQLException e) {
      LOG.debug("the database ends without a last checkpoint: {}", e.getMessage());
    }
  }

  private void createDatabase() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password);
        var statement = connection.createStatement();
        var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
      if (!found.next()) {
        try (var create = connection.createStatement()) {
          create.execute("create database " + DATABASE);
        }
      }
    }
  }

  /** Another server that listens on our port would be adopted in silence: compare whose files it uses. */
  private void refuseForeign(Path cluster) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password);
        var statement = connection.createStatement();
        var shown = statement.executeQuery("show data_directory")) {
      shown.next();
      if (!Path.of(shown.getString(1)).equals(cluster)) {
        throw new IllegalStateException("port " + port + " belongs to another PostgreSQL");
      }
    }
  }

  /** After a kill of the application its server may still run; it is ended, and this start owns the files again. */
  private static void endLeftover(Path cluster) throws IOException {
    Path pid = cluster.resolve("postmaster.pid");
    if (!Files.exists(pid))
      return;
    long number = Long.parseLong(Files.readAllLines(pid).getFirst().trim());
    ProcessHandle.of(number).filter(p -> p.info().command().orElse("").contains("postgres")).ifPresent(p -> {
      p.destroy();
      p.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    });
  }

  private static String secret(Path file) throws IOException {
    if (Files.exists(file))
      return Files.readString(file).strip();
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String made = HexFormat.of().formatHex(random);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, made, StandardCharsets.UTF_8);
    return made;
  }
}
