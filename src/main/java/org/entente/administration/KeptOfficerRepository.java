package org.entente.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.access.Office;
import org.entente.administration.KeptOfficer.KeptSeat;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of people, seats and accounts as administrators keep them; accounts by functions that ask who keeps the directory. */
@Repository
class KeptOfficerRepository {
  private static final String OFFICER = """
      select c.person, c.login, c.enabled, c.given, c.second, p.names, s.id as seat, s.office, s.clearance, s.main, s.since, s.until,
        a.code as agency, a.names as agency_names, u.code as unit, u.names as unit_names
      from directory_accounts() c
      join person p on p.id = c.person
      left join seat s on s.person = c.person
      left join agency a on a.id = s.agency
      left join unit u on u.id = s.unit
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  KeptOfficerRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Everybody with an account, by login. */
  List<KeptOfficer> all() {
    return officers(jdbc.sql(OFFICER + "order by c.login, s.since desc, s.id"));
  }

  Optional<KeptOfficer> named(String login) {
    return officers(jdbc.sql(OFFICER + "where c.login = :login order by s.since desc, s.id").param("login", login)).stream().findFirst();
  }

  List<KeptOfficer> seatedIn(UUID agency) {
    return officers(jdbc.sql(OFFICER + """
        where s.agency = :agency
          and s.until > current_date
        order by c.login, s.since desc, s.id
        """).param("agency", agency));
  }

  void add(UUID id, int principal, LocalizedText names) {
    jdbc.sql("insert into person (id, principal, names) values (:id, :principal, :names::jsonb)").param("id", id).param("principal", principal)
        .param("names", json.writeValueAsString(names.texts())).update();
  }

  void openAccount(String login, UUID person, String hash, String language) {
    run(jdbc.sql("select open_account(:login, :person, :hash, :language)").param("login", login).param("person", person).param("hash", hash)
        .param("language", language));
  }

  void resetPassword(UUID person, String hash) {
    run(jdbc.sql("select reset_password(:person, :hash)").param("person", person).param("hash", hash));
  }

  void resetSecondFactor(UUID person) {
    run(jdbc.sql("select reset_second_factor(:person)").param("person", person));
  }

  void enable(UUID person, boolean open) {
    run(jdbc.sql("select enable_account(:person, :open)").param("person", person).param("open", open));
  }

  private static void run(JdbcClient.StatementSpec statement) {
    statement.query((row, n) -> n).list();
  }

  void seat(UUID id, UUID person, UUID agency, @Nullable String unit, Office office, int clearance, boolean main, LocalDate since,
      @Nullable LocalDate until) {
    jdbc.sql("""
        insert into seat (id, person, agency, unit, office, clearance, main, since, until)
        values (:id, :person, :agency, (select u.id from unit u where u.agency = :agency and u.code = :unit), :office, :clearance, :main, :since,
          coalesce(:until::date, 'infinity'))
        """).param("id", id).param("person", person).param("agency", agency).param("unit", unit).param("office", office.code())
        .param("clearance", clearance).param("main", main).param("since", since).param("until", until).update();
  }

  /** Ends a seat with a day; one that begins later was none. */
  void endSeat(UUID seat, LocalDate until) {
    jdbc.sql("update seat set until = greatest(since, :until::date) where id = :id").param("id", seat).param("until", until).update();
  }

  private List<KeptOfficer> officers(JdbcClient.StatementSpec statement) {
    Map<String, KeptOfficer> officers = new LinkedHashMap<>();
    statement.query((row, n) -> {
      var officer = officers.get(row.getString("login"));
      if (officer == null)
        officers.put(row.getString("login"), officer = new KeptOfficer(row.getObject("person", UUID.class), row.getString("login"),
            text(row.getString("names")), row.getBoolean("enabled"), row.getBoolean("given"), row.getBoolean("second"), new ArrayList<>()));
      if (row.getObject("seat", UUID.class) != null)
        officer.seats().add(seat(row));
      return n;
    }).list();
    return List.copyOf(officers.values());
  }

  private KeptSeat seat(ResultSet row) throws SQLException {
    String unitNames = row.getString("unit_names");
    return new KeptSeat(row.getObject("seat", UUID.class), row.getString("agency"), text(row.getString("agency_names")), row.getString("unit"),
        unitNames == null ? null : text(unitNames), Office.values()[row.getInt("office") - 1], row.getInt("clearance"), row.getBoolean("main"),
        known(row.getObject("since", LocalDate.class)), known(row.getObject("until", LocalDate.class)));
  }

  private static @Nullable LocalDate known(LocalDate day) {
    return Math.abs(day.getYear()) > 9999 ? null : day;
  }

  private LocalizedText text(String names) {
    return new LocalizedText(json.readValue(names, new TypeReference<Map<String, String>>() {
    }));
  }
}
