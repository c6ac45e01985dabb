package org.entente.dossiers;

import java.util.UUID;
import javax.sql.DataSource;

import org.entente.access.Officer;
import org.entente.access.Seats;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes agencies, people, seats and accounts for a test, and officers from them. Import it with {@code @Import(Directory.class)}. */
@TestComponent
public class Directory {
  private final JdbcClient owner;
  private final Seats seats;
  private final String hash;

  public Directory(@Qualifier("owner") DataSource owner, Seats seats, PasswordEncoder encoder) {
    this.owner = JdbcClient.create(owner);
    this.seats = seats;
    this.hash = encoder.encode("demo");
  }

  /** An agency of a new code such as X1; gives its id. */
  public UUID agency(String code) {
    UUID id = UUID.randomUUID();
    owner.sql("""
        with p as (insert into entente.principal (kind, ref, code) values (1, :id, :code) returning id)
        insert into entente.agency (id, principal, code, kind, pillar, names)
        select :id, p.id, :code, 'MINISTRY', 2, jsonb_build_object('en', :code || ' agency', 'vi', 'Cơ quan ' || :code) from p
        """).param("id", id).param("code", code).update();
    return id;
  }

  /** An officer with a new account (password demo) and a seat; office 1 desk, 2 secretary, 3 head, 4 liaison, 5 auditor, 6 administrator. */
  public Officer officer(String login, UUID agency, int office, int clearance) {
    UUID id = UUID.randomUUID();
    owner.sql("""
        with p as (insert into entente.principal (kind, ref) values (4, :id) returning id),
             person as (insert into entente.person (id, principal, names) select :id, p.id, jsonb_build_object('en', :login, 'vi', :login) from p)
        select 1
        """).param("id", id).param("login", login).query((row, n) -> n).list();
    owner.sql("insert into entente.seat (id, person, agency, office, clearance) values (gen_random_uuid(), :id, :agency, :office, :clearance)")
        .param("id", id).param("agency", agency).param("office", office).param("clearance", clearance).update();
    owner.sql("insert into house.account (login, person, password_hash, language) values (:login, :id, :hash, 'en')").param("login", login)
        .param("id", id).param("hash", hash).update();
    return seats.officer(login, null).orElseThrow();
  }

  /** SQL as the owner, for looking behind the door. */
  public JdbcClient owner() {
    return owner;
  }
}
