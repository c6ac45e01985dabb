package org.entente.database;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL with its three ways in: the owner's, the officers' pool and the house's pool. */
final class Database implements AutoCloseable {
  private final @Nullable Postgres embedded;
  private final DataSource owner;
  private final HikariDataSource officers;
  private final HikariDataSource house;

  private Database(@Nullable Postgres embedded, DataSource owner, HikariDataSource officers, HikariDataSource house) {
    this.embedded = embedded;
    this.owner = owner;
    this.officers = officers;
    this.house = house;
  }

  /** Starts or finds the server, migrates it and opens the pools. */
  static Database open(DatabaseProperties properties) throws IOException, SQLException {
    Postgres embedded = properties.isEmbedded() ? Postgres.open(properties.folder(), properties.port(), properties.join()) : null;
    try {
      String url = embedded == null ? String.valueOf(properties.url()) : embedded.url();
      String user = embedded == null ? text(properties.user()) : "postgres";
      String password = embedded == null ? text(properties.password()) : embedded.password();
      String ownerUser = isBlank(properties.ownerUser()) ? user : text(properties.ownerUser());
      String ownerPassword = isBlank(properties.ownerUser()) ? password : text(properties.ownerPassword());
      DataSource owner = simple(url, ownerUser, ownerPassword);
      Migrations.run(owner);
      Catalogue.check(owner);
      if (embedded != null)
        setPasswords(owner, password);
      return new Database(embedded, owner,
          pool("officers", url, embedded == null ? user : "entente_app", password, properties.poolSize(), OFFICERS),
          pool("house", url, embedded == null ? user : "entente_house", password, 4, HOUSE));
    } catch (RuntimeException e) {
      if (embedded != null)
        embedded.close();
      throw e;
    }
  }

  /** Whether the embedded server was started by this process, and no other has part in it. */
  boolean isAlone() {
    return embedded != null && embedded.isOwned();
  }

  DataSource owner() {
    return owner;
  }

  HikariDataSource officers() {
    return officers;
  }

  HikariDataSource house() {
    return house;
  }

  @Override
  public void close() throws IOException {
    officers.close();
    house.close();
    if (embedded != null)
      embedded.close();
  }

  // The settings of the roles hold for a sign-in as the role; a pool that becomes the role says them itself.
  private static final String OFFICERS = """
      set role entente_app;
      set default_transaction_isolation = 'repeatable read';
      set plan_cache_mode = auto;
      set statement_timeout = '10s';
      set lock_timeout = '3s';
      set idle_in_transaction_session_timeout = '15s';
      set search_path = entente""";
  private static final String HOUSE = """
      set role entente_house;
      set default_transaction_isolation = 'read committed';
      set statement_timeout = '5s';
      set lock_timeout = '3s';
      set idle_in_transaction_session_timeout = '15s';
      set search_path = house""";

  private static HikariDataSource pool(String name, String url, String user, String password, int size, String settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(2, size));
    config.setConnectionInitSql(settings);
    config.setInitializationFailTimeout(30_000);
    return new HikariDataSource(config);
  }

  private static void setPasswords(DataSource owner, String password) throws SQLException {
    try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
      statement.execute("alter role entente_app password '" + password + "'"); // hexadecimal, made by us
      statement.execute("alter role entente_house password '" + password + "'");
    }
  }

  private static DataSource simple(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
