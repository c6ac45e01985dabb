package org.entente.dossiers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** SQL of the upkeep, on the house's pool: it is given counts and never a row. */
@Repository
class UpkeepRepository {
  private static final String LOCKED = "55P03";
  private final DataSource house;

  UpkeepRepository(@Qualifier("house") DataSource house) {
    this.house = house;
  }

  long expire() throws SQLException {
    return count("set local statement_timeout = '50s'", "select entente.expire(1000)");
  }

  long giveKeepers() throws SQLException {
    return count("set local statement_timeout = '50s'", "select entente.give_keepers(200)");
  }

  long stray() throws SQLException {
    return count("set local statement_timeout = '30min'", "select entente.stray()");
  }

  long survey() throws SQLException {
    return count("set local statement_timeout = '30min'", "select entente.survey()");
  }

  /** Nothing is counted while a load holds the register; the next turn comes. */
  private long count(String patience, String question) throws SQLException {
    try (Connection connection = house.getConnection(); var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(patience);
      try (ResultSet row = statement.executeQuery(question)) {
        row.next();
        long n = row.getLong(1);
        connection.commit();
        return n;
      }
    } catch (SQLException e) {
      if (LOCKED.equals(e.getSQLState()))
        return 0;
      throw e;
    }
  }
}
