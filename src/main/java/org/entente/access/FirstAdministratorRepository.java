package org.entente.access;

import javax.sql.DataSource;

import org.entente.text.LocalizedText;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the first account, as the owner: no officer exists yet who could do it. */
@Repository
class FirstAdministratorRepository {
  private final JdbcClient owner;
  private final JsonMapper json;

  FirstAdministratorRepository(@Qualifier("owner") DataSource owner, JsonMapper json) {
    this.owner = JdbcClient.create(owner);
    this.json = json;
  }

  boolean anyAccount() {
    return owner.sql("select exists (select from house.account)").query((row, n) -> row.getBoolean(1)).single();
  }

  /** One statement, so that it is there whole or not at all. */
  void add(String login, String passwordHash, LocalizedText office, LocalizedText names) {
    owner.sql("""
        with ids as (select gen_random_uuid() as agency, gen_random_uuid() as person),
             office_principal as (insert into entente.principal (kind, ref, code) select 1, agency, 'OFFICE' from ids returning id),
             person_principal as (insert into entente.principal (kind, ref) select 4, person from ids returning id),
             office as (
               insert into entente.agency (id, principal, code, kind, pillar, names)
               select ids.agency, p.id, 'OFFICE', 'OFFICE', 2,
                 :office::jsonb
               from ids, office_principal p returning id),
             somebody as (
               insert into entente.person (id, principal, names)
               select ids.person, p.id, :names::jsonb
               from ids, person_principal p returning id),
             seated as (
               insert into entente.seat (id, person, agency, office, clearance)
               select gen_random_uuid(), somebody.id, office.id, 6, 0 from somebody, office returning id)
        insert into house.account (login, person, password_hash, must_change)
        select :login, somebody.id, :hash, true from somebody, seated
        """).param("login", login).param("hash", passwordHash)
        .param("office", json.writeValueAsString(office.texts())).param("names", json.writeValueAsString(names.texts())).update();
  }
}
