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

  /**
   * An authenticator.
   *
   * @param secret as it is kept
   * @param sealed whether that is with the key of {@link FactorKey}
   * @param inUse only once its first code was right
   */
  record Authenticator(byte[] secret, boolean sealed, boolean inUse) {}

  Optional<Authenticator> authenticator(String login) {
    return jdbc.sql("select secret, sealed, in_use from authenticator where login = :login").param("login", login)
        .query((row, n) -> new Authenticator(row.getBytes("secret"), row.getBoolean("sealed"), row.getBoolean("in_use"))).optional();
  }

  /** A secret that is kept open. */
  record Unsealed(String login, byte[] secret) {}

  List<Unsealed> unsealed() {
    return jdbc.sql("select login, secret from authenticator where not sealed order by login")
        .query((row, n) -> new Unsealed(row.getString("login"), row.getBytes("secret"))).list();
  }

  boolean anySealed() {
    return jdbc.sql("select exists (select from authenticator where sealed)").query((row, n) -> row.getBoolean(1)).single();
  }

  /** Puts the sealed secret in place of the open one. */
  void seal(String login, byte[] sealed) {
    jdbc.sql("update authenticator set secret = :sealed, sealed = true where login = :login and not sealed").param("sealed", sealed)
        .param("login", login).update();
  }

  /** Keeps a new secret, sealed, that is not in use yet; one in use stays. */
  void propose(String login, byte[] sealed, OffsetDateTime now) {
    jdbc.sql("""
        insert into authenticator as a (login, secret, sealed, made_at)
        values (:login, :secret, true, :now)
        on conflict (login) do update set secret = excluded.secret, sealed = true, made_at = excluded.made_at, last_step = 0
        where not a.in_use
        """).param("login", login).param("secret", sealed).param("now", now).update();
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
