package org.entente.reading;

import java.util.Optional;
import java.util.UUID;

import org.entente.agencies.SeatId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the queue beside the texts: who sent something and from which seat. It is the house's and holds nothing of the content. */
@Repository
class IntakeTurnRepository {
  private final JdbcClient jdbc;

  IntakeTurnRepository(@Qualifier("house") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A text whose turn it is. */
  record Turn(UUID id, String login, SeatId seat, int tries) {}

  void add(UUID id, String login, SeatId seat) {
    jdbc.sql("insert into house.intake_turn (id, login, seat) values (:id, :login, :seat)").param("id", id).param("login", login)
        .param("seat", seat.value()).update();
  }

  /** Takes the next one for three minutes; one whose holder has died comes up again after that. */
  Optional<Turn> take() {
    return jdbc.sql("""
        update house.intake_turn
        set held_until = clock_timestamp() + interval '3 minutes', tries = tries + 1
        where id = (
          select id
          from house.intake_turn
          where held_until < clock_timestamp()
          order by since
          for update skip locked
          limit 1)
        returning id, login, seat, tries
        """).query((row, n) -> new Turn(row.getObject("id", UUID.class), row.getString("login"),
        new SeatId(row.getObject("seat", UUID.class)), row.getInt("tries"))).optional();
  }

  void remove(UUID id) {
    jdbc.sql("delete from house.intake_turn where id = :id").param("id", id).update();
  }
}
