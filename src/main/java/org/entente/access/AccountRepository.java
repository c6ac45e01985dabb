package org.entente.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.agencies.AgencyId;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.agencies.SeatId;
import org.entente.text.Language;
import org.entente.text.LocalizedText;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of accounts and seats, on the house's pool. */
@Repository
class AccountRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  AccountRepository(@Qualifier("house") JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** One seat of an account today, with what it takes to make an officer of it. */
  record Sitting(PersonId person, Principal personPrincipal, LocalizedText names, Seat seat, List<Principal> principals, Preferences preferences) {}

  Optional<Preferences> preferences(String login) {
    return jdbc.sql("""
        select language, theme, digits, calendar, letter_keys
        from house.account
        where login = :login
        """).param("login", login)
        .query((row, n) -> preferences(row)).optional();
  }

  private static Preferences preferences(ResultSet row) throws SQLException {
    return new Preferences(Language.of(row.getString("language")).orElse(Language.EN), row.getString("theme"),
        row.getString("digits"), row.getString("calendar"), row.getBoolean("letter_keys"));
  }

  void save(String login, Preferences wanted) {
    jdbc.sql("""
        update house.account
        set language = :language, theme = :theme, digits = :digits, calendar = :calendar, letter_keys = :letterKeys
        where login = :login
        """).param("login", login).param("language", wanted.language().tag()).param("theme", wanted.theme())
        .param("digits", wanted.digits()).param("calendar", wanted.calendar()).param("letterKeys", wanted.letterKeys()).update();
  }

  List<String> logins() {
    return jdbc.sql("select login from house.account where enabled order by login").query((row, n) -> row.getString("login")).list();
  }

  List<Sitting> sittings(String login) {
    return jdbc.sql("""
        select c.language, c.theme, c.digits, c.calendar, c.letter_keys, s.id, s.person, s.office, s.clearance, s.main, p.names, p.principal as person_principal, a.id as agency, a.principal as agency_principal, a.code,
          a.names as agency_names, a.until as agency_until, u.principal as unit_principal, u.names as unit_names,
          array(select x from unnest(array[a.principal, u.principal, p.principal]) x where x is not null
                union
                select g.principal from entente.group_member m join entente.agency_group g on g.id = m.agency_group
                where m.agency = a.id and m.since <= current_date and m.until > current_date
                union
                select g.principal from entente.group_officer m join entente.agency_group g on g.id = m.agency_group
                where m.person = p.id and m.since <= current_date and m.until > current_date
                union
                select keepers.id from entente.principal keepers
                where s.office = 6 and keepers.kind = 3 and keepers.ref = '00000000-0000-4000-8000-00000000d1e7'
                union
                select gone.principal from entente.agency gone where gone.successor = a.id and gone.until <= current_date) as principals
        from house.account c
        join entente.person p on p.id = c.person
        join entente.seat s on s.person = c.person
        join entente.agency a on a.id = s.agency
        left join entente.unit u on u.id = s.unit
        where c.login = :login
          and c.enabled
          and s.since <= current_date
          and s.until > current_date
        order by s.main desc, s.id
        """).param("login", login).query(this::sitting).list();
  }

  private Sitting sitting(ResultSet row, int n) throws SQLException {
    int unit = row.getInt("unit_principal");
    boolean hasUnit = !row.wasNull();
    Seat seat = new Seat(new SeatId(row.getObject("id", UUID.class)), new AgencyId(row.getObject("agency", UUID.class)),
        new Principal(row.getInt("agency_principal")), row.getString("code"), text(row.getString("agency_names")),
        hasUnit ? new Principal(unit) : null, hasUnit ? text(row.getString("unit_names")) : null, Office.of(row.getInt("office")),
        row.getInt("clearance"), row.getBoolean("main"), row.getObject("agency_until", LocalDate.class));
    List<Principal> principals = Arrays.stream((Integer[]) row.getArray("principals").getArray()).map(Principal::new).toList();
    return new Sitting(new PersonId(row.getObject("person", UUID.class)), new Principal(row.getInt("person_principal")), text(row.getString("names")),
        seat, principals, preferences(row));
  }

  private LocalizedText text(String names) {
    return new LocalizedText(json.readValue(names, new TypeReference<Map<String, String>>() {
    }));
  }
}
