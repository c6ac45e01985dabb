package org.entente.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real PostgreSQL for tests: one server for the whole run, a migrated database of its own for every application
 * context. Use with {@code @ContextConfiguration(initializers = Installation.class)}.
 */
public final class Installation implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Path FOLDER = folder();
  private static final Postgres SERVER = start();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("entente.db.url=" + freshDatabase(), "entente.db.user=postgres", "entente.db.password=" + SERVER.password(),
        "entente.db.pool-size=8", "entente.journal.key=" + keyFile(),
        "entente.signin.key=" + FOLDER.resolve("signin" + NUMBER.incrementAndGet() + ".key")).applyTo(context);
  }

  /** Where a journal of its own keeps its key. */
  public static Path keyFile() {
    return FOLDER.resolve("journal" + NUMBER.incrementAndGet() + ".key");
  }

  /** The JDBC address of a new database with the schema of this version, made from a migrated template. */
  public static synchronized String freshDatabase() {
    String name = "test" + NUMBER.incrementAndGet();
    try (var connection = DriverManager.getConnection(SERVER.url().replace("/entente", "/postgres"), "postgres", SERVER.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " template entente");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return SERVER.url().replace("/entente", "/" + name);
  }

  /** The password of the superuser of the test server. */
  public static String password() {
    return SERVER.password();
  }

  private static Postgres start() {
    try {
      Postgres server = Postgres.open(FOLDER, 0, false);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        try {
          server.close();
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }));
      var owner = new org.postgresql.ds.PGSimpleDataSource();
      owner.setUrl(server.url());
      owner.setUser("postgres");
      owner.setPassword(server.password());
      Migrations.run(owner);
      return server;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("entente-tests");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
