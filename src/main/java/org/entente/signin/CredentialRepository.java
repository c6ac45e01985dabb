package org.entente.signin;

import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what an account proves itself by, on the house's pool. */
@Repository
class CredentialRepository {
  private final JdbcClient jdbc;

  CredentialRepository(@Qualifier("house") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Credential(String login, String passwordHash, boolean enabled, boolean mustChange, boolean secondFactor) {}

  Optional<Credential> of(String login) {
    return jdbc.sql("""
        select login, password_hash, enabled, must_change,
          exists (select from authenticator a where a.login = account.login and a.in_use) as second_factor
        from account
        where login = :login
        """).param("login", login)
        .query((row, n) -> new Credential(row.getString("login"), row.getString("password_hash"), row.getBoolean("enabled"),
            row.getBoolean("must_change"), row.getBoolean("second_factor")))
        .optional();
  }

  void changePassword(String login, String passwordHash) {
    jdbc.sql("""
        update account
        set password_hash = :hash, must_change = false
        where login = :login
        """).param("login", login).param("hash", passwordHash).update();
  }
}
