package org.entente.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of tries to sign in and of known devices. */
@Repository
class AttemptRepository {
  private final JdbcClient jdbc;

  AttemptRepository(@Qualifier("house") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Counts a try and sets the wait after it; false, counting nothing, while an earlier wait lasts. Tries at the same moment queue up here.
   * A clock that was put back keeps nobody waiting.
   */
  boolean take(String key, int free, OffsetDateTime now, OffsetDateTime forgotten) {
    return jdbc.sql("""
        insert into attempt as a (key, tries, last, until)
        values (:key, 1, :now, :now)
        on conflict (key) do update
        set tries = case when a.last < :forgotten then 1 else a.tries + 1 end,
            last = :now,
            until = :now + case when a.last < :forgotten or a.tries + 1 < :free then interval '0'
                                else least(power(2, least(a.tries + 1 - :free, 10)), 900) * interval '1 second' end
        where a.until <= :now or a.last > :now
        """).param("key", key).param("free", free).param("now", now).param("forgotten", forgotten).update() == 1;
  }

  Optional<Instant> until(String key) {
    return jdbc.sql("select until from attempt where key = :key").param("key", key)
        .query((row, n) -> row.getObject("until", OffsetDateTime.class).toInstant()).optional();
  }

  void forgive(String key, boolean wholly) {
    jdbc.sql("""
        update attempt
        set tries = case when :wholly then 0 else greatest(tries - 1, 0) end, until = '-infinity'
        where key = :key
        """).param("key", key).param("wholly", wholly).update();
  }

  void forget(OffsetDateTime before) {
    jdbc.sql("delete from attempt where last < :before").param("before", before).update();
    jdbc.sql("delete from device where seen_at < :before - interval '1 year'").param("before", before).update();
  }

  boolean knows(String device, String login) {
    return jdbc.sql("select exists (select from device where hash = :hash and login = :login)").param("hash", device).param("login", login)
        .query((row, n) -> row.getBoolean(1)).single();
  }

  void know(String device, String login, OffsetDateTime now) {
    jdbc.sql("""
        insert into device (hash, login, seen_at)
        values (:hash, :login, :now)
        on conflict (hash) do update set login = excluded.login, seen_at = excluded.seen_at
        """).param("hash", device).param("login", login).param("now", now).update();
  }
}
