package org.entente.signin;

import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of who of another service is which account here, on the house's pool. */
@Repository
class OuterAccountRepository {
  private final JdbcClient jdbc;

  OuterAccountRepository(@Qualifier("house") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> login(String issuer, String subject) {
    return jdbc.sql("select login from outer_account where issuer = :issuer and subject = :subject").param("issuer", issuer).param("subject", subject)
        .query((row, n) -> row.getString("login")).optional();
  }

  /** Notes whose account it is; false when it is somebody else's, or closed, or there is none. */
  boolean note(String issuer, String subject, String login, OffsetDateTime now) {
    return jdbc.sql("""
        insert into outer_account (issuer, subject, login, since)
        select :issuer, :subject, a.login, :now
        from account a
        where a.login = :login
          and a.enabled
        on conflict do nothing
        """).param("issuer", issuer).param("subject", subject).param("login", login).param("now", now).update() == 1;
  }
}
