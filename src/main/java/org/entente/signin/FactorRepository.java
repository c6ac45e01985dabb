package org.entente.signin;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of authenticators and recovery codes, on the house's pool. */
@Repository
class FactorRepository {
  private final JdbcClient jdbc;

  FactorRepository(@Qualifier("house") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An authenticator; in use only once its first code was right. */
  record Authenticator(byte[] secret, boolean inUse) {}

  Optional<Authenticator> authenticator(String login) {
    return jdbc.sql("select secret, in_use from authenticator where login = :login").param("login", login)
        .query((row, n) -> new Authenticator(row.getBytes("secret"), row.getBoolean("in_use"))).optional();
  }

  /** Keeps a new secret that is not in use yet; one in use stays. */
  void propose(String login, byte[] secret, OffsetDateTime now) {
    jdbc.sql("""
        insert into authenticator as a (login, secret, made_at)
        values (:login, :secret, :now)
        on conflict (login) do update set secret = excluded.secret, made_at = excluded.made_at, last_step = 0
        where not a.in_use
        """).param("login", login).param("secret", secret).param("now", now).update();
  }

  /** Takes a step of the authenticator as used; false when it, or a later one, was used before. */
  boolean use(String login, long step) {
    return jdbc.sql("""
        update authenticator
        set last_step = :step, in_use = true
        where login = :login
          and last_step < :step
        """).param("login", login).param("step", step).update() == 1;
  }

  void remove(String login) {
    jdbc.sql("delete from authenticator where login = :login").param("login", login).update();
    jdbc.sql("delete from recovery_code where login = :login").param("login", login).update();
  }

  void replaceCodes(String login, List<String> hashes) {
    jdbc.sql("""
        with gone as (delete from recovery_code where login = :login)
        insert into recovery_code (hash, login)
        select hash, :login from unnest(:hashes::text[]) hash
        """).param("login", login).param("hashes", hashes.toArray(String[]::new)).update();
  }

  boolean spendCode(String login, String hash) {
    return jdbc.sql("delete from recovery_code where login = :login and hash = :hash").param("login", login).param("hash", hash).update() == 1;
  }

  int codesLeft(String login) {
    return jdbc.sql("select count(*) from recovery_code where login = :login").param("login", login).query((row, n) -> row.getInt(1)).single();
  }
}
