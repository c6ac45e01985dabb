package org.entente.dossiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.entente.database.Installation;

/** The checks of {@code contract.sql}, {@code children.sql} and {@code functions.sql} over a migrated database of their own; each leaves nothing behind. */
final class Contract implements AutoCloseable {
  /** One check: what it says, and its statement, which fails when the database does otherwise. */
  record Check(String says, String statement) {}

  private final Connection connection;
  private final Statement statement;
  private final List<Check> checks;

  Contract() throws SQLException {
    connection = DriverManager.getConnection(Installation.freshDatabase(), "postgres", Installation.password());
    statement = connection.createStatement();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    statement.execute("set search_path = entente, checks");
    List<String> deeds = parts("contract.sql");
    List<String> rows = parts("children.sql");
    List<String> functions = parts("functions.sql");
    for (List<String> file : List.of(deeds, rows, functions))
      statement.execute(file.getFirst());
    connection.commit();
    checks = Stream.of(deeds, rows, functions).flatMap(file -> file.stream().skip(1))
        .map(part -> new Check(part.lines().findFirst().orElseThrow(), part.substring(part.indexOf('\n')))).toList();
  }

  List<Check> checks() {
    return checks;
  }

  /** The check whose words begin so. */
  Check check(String beginning) {
    return checks.stream().filter(check -> check.says().startsWith(beginning)).findFirst().orElseThrow();
  }

  /** Makes the change, runs the check and takes both back; fails as the check fails. */
  void run(String change, Check check) throws SQLException {
    try {
      statement.execute(change + ";\n" + check.statement());
    } finally {
      connection.rollback();
    }
  }

  /** Whether the check fails once the change is made. A change that the database refuses is an error of the test. */
  boolean notices(String change, Check check) throws SQLException {
    try {
      statement.execute(change);
      statement.execute(check.statement());
      return false;
    } catch (SQLException e) {
      if ("42601".equals(e.getSQLState()))
        throw e;
      return true;
    } finally {
      connection.rollback();
    }
  }

  /** Whether the database takes the change at all; it is taken back. */
  boolean takes(String change) throws SQLException {
    try {
      statement.execute(change);
      return true;
    } catch (SQLException refused) {
      return false;
    } finally {
      connection.rollback();
    }
  }

  /** The rows of a question to the catalogue, as texts. */
  List<String[]> rows(String question) throws SQLException {
    try (var rows = statement.executeQuery(question)) {
      List<String[]> found = new java.util.ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        String[] row = new String[columns];
        for (int n = 0; n < columns; n++)
          row[n] = Objects.requireNonNullElse(rows.getString(n + 1), "");
        found.add(row);
      }
      return found;
    } finally {
      connection.rollback();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static List<String> parts(String name) {
    try (var file = Objects.requireNonNull(Contract.class.getResourceAsStream(name))) {
      return Arrays.asList(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^-- check: "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
