package org.entente.administration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** SQL of what the calendar brings, on the house's pool: it is told that something was moved, never what. */
@Repository
class MergerRepository {
  private static final int AT_ONCE = 2000;
  private final DataSource house;

  MergerRepository(@Qualifier("house") DataSource house) {
    this.house = house;
  }

  int carryNames() throws SQLException {
    return number("select entente.carry_names()");
  }

  /** One batch of a merger whose day has come; 0 when there is nothing to do, or when somebody was at the same thing. */
  int carryMerger() throws SQLException {
    return number("select entente.carry_merger(" + AT_ONCE + ")");
  }

  private int number(String question) throws SQLException {
    try (Connection connection = house.getConnection()) {
      int before = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set local statement_timeout = '50s'");
        ResultSet row = statement.executeQuery(question);
        row.next();
        int moved = row.getInt(1);
        connection.commit();
        return moved;
      } catch (SQLException e) {
        connection.rollback();
        if (String.valueOf(e.getSQLState()).matches("40001|40P01|55P03"))
          return 0;
        throw e;
      } finally {
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(before);
      }
    }
  }
}
