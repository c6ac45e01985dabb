package org.entente.sharing;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the matching, on the house's pool: it is given a count and never a row. */
@Repository
class MatchingRepository {
  private final JdbcClient house;

  MatchingRepository(@Qualifier("house") JdbcClient house) {
    this.house = house;
  }

  int match() {
    return house.sql("select entente.match_requests(100)").query((row, n) -> row.getInt(1)).single();
  }
}
