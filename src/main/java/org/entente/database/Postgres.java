package org.entente.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL of our own below the data folder: durable, with passwords, adopted again after a kill. */
final class Postgres implements AutoCloseable {
  private static final String DATABASE = "entente";
  private final EmbeddedPostgres server;
  private final String password;
  private final int port;

  private Postgres(EmbeddedPostgres server, String password, int port) {
    this.server = server;
    this.password = password;
    this.port = port;
  }

  /** Starts the server of the folder, on its own port of last time when none is asked for. */
  static Postgres start(Path folder, int wantedPort) throws IOException, SQLException {
    Path home = Files.createDirectories(folder.toAbsolutePath());
    Path cluster = home.resolve("postgres");
    String password = secret(home.resolve("postgres.password"));
    removeStaleLock(cluster);
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
    Postgres postgres = new Postgres(server, password, server.getPort());
    postgres.refuseForeign(cluster);
    postgres.createDatabase();
    return postgres;
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/" + DATABASE;
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    server.close();
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

  /** After a kill of the application its server may still run; it is ended so that this start owns it again. */
  private static void removeStaleLock(Path cluster) throws IOException {
    Path pid = cluster.resolve("postmaster.pid");
    if (!Files.exists(pid))
      return;
    long number = Long.parseLong(Files.readAllLines(pid).getFirst().trim());
    ProcessHandle.of(number).filter(p -> p.info().command().orElse("").contains("postgres")).ifPresent(p -> {
      p.destroy();
      p.onExit().orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
    });
    Files.deleteIfExists(cluster.resolve("epg-lock"));
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
