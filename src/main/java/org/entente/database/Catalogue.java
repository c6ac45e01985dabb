package org.entente.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** What must hold in the catalogue of the database for need-to-know to hold: the rules of {@code db/catalogue.sql}. */
final class Catalogue {
  private Catalogue() {}

  /** One rule: what it says and the statement that gives the names of what breaks it. */
  record Rule(String says, String statement) {}

  /** Reads every rule; refuses to go on with a database that breaks one, and says which and where. */
  static void check(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      List<String> faults = faults(connection);
      if (!faults.isEmpty())
        throw new IllegalStateException("The database does not keep its rules, nobody is let in:\n" + String.join("\n", faults));
    }
  }

  /** Each fault as a line: the rule, then the name of what breaks it. */
  static List<String> faults(Connection connection) throws SQLException {
    List<String> faults = new ArrayList<>();
    for (Rule rule : rules())
      try (var statement = connection.createStatement(); var rows = statement.executeQuery(rule.statement())) {
        while (rows.next())
          faults.add(rule.says() + ": " + rows.getString(1));
      }
    return faults;
  }

  /** The rules in the order of the file. */
  static List<Rule> rules() {
    try (var file = Objects.requireNonNull(Catalogue.class.getResourceAsStream("/db/catalogue.sql"))) {
      return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^-- rule: ")).skip(1)
          .map(part -> new Rule(part.substring(0, part.indexOf('\n')), part.substring(part.indexOf('\n')).strip())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
