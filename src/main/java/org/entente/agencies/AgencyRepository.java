package org.entente.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The directory's SQL. It carries no dossier, so the house's pool reads it, within a deed or outside. */
@Repository
class AgencyRepository {
  private static final String AGENCY = """
      select id, principal, code, kind, pillar, names, short, since, until, successor, invented
      from entente.agency
      """;
  private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  private final JdbcClient jdbc;
  private final JsonMapper json;

  AgencyRepository(@Qualifier("house") JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Agency> agencies() {
    return jdbc.sql(AGENCY + "order by code").query(this::readAgency).list();
  }

  Optional<Agency> agency(AgencyId id) {
    return jdbc.sql(AGENCY + "where id = :id").param("id", id.value()).query(this::readAgency).optional();
  }

  /** Those whose code or id is among the words. */
  List<Agency> named(Collection<String> words) {
    UUID[] ids = words.stream().filter(w -> ID.matcher(w).matches()).map(UUID::fromString).toArray(UUID[]::new);
    return jdbc.sql(AGENCY + "where code = any (:codes) or id = any (:ids)").param("codes", words.toArray(String[]::new)).param("ids", ids)
        .query(this::readAgency).list();
  }

  Optional<Agency> agency(Principal principal) {
    return jdbc.sql(AGENCY + "where principal = :principal").param("principal", principal.value()).query(this::readAgency).optional();
  }

  List<Agency> agencies(Collection<Principal> principals) {
    return jdbc.sql(AGENCY + "where principal = any (:principals)")
        .param("principals", principals.stream().map(Principal::value).toArray(Integer[]::new)).query(this::readAgency).list();
  }

  List<Person> people(Collection<PersonId> ids) {
    if (ids.isEmpty())
      return List.of();
    return jdbc.sql("""
        select id, principal, names, spellings, invented
        from entente.person
        where id = any (:ids)
        """).param("ids", ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new)).query(this::readPerson).list();
  }

  List<Person> everybody() {
    return jdbc.sql("""
        select id, principal, names, spellings, invented
        from entente.person
        """).query(this::readPerson).list();
  }

  List<Person> staff(AgencyId agency) {
    return jdbc.sql("""
        select p.id, p.principal, p.names, p.spellings, p.invented
        from entente.person p
        where p.id in (select person from entente.seat where agency = :agency and since <= current_date and until > current_date)
        """).param("agency", agency.value()).query(this::readPerson).list();
  }

  /** By agency or by their own ids. */
  List<Member> members(Collection<AgencyId> agencies, Collection<UUID> ids, int most) {
    return jdbc.sql("""
        select u.id, u.principal, u.agency, u.names, true as unit
        from entente.unit u
        where u.agency = any (:agencies)
           or u.id = any (:ids)
        union all
        select distinct p.id, p.principal, s.agency, p.names, false
        from entente.seat s
        join entente.person p on p.id = s.person
        where (s.agency = any (:agencies) or s.person = any (:ids))
          and s.since <= current_date
          and s.until > current_date
        order by unit desc
        limit :most
        """).param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new)).param("ids", ids.toArray(UUID[]::new))
        .param("most", most).query((row, n) -> new Member(row.getObject("id", UUID.class), new Principal(row.getInt("principal")),
            new AgencyId(row.getObject("agency", UUID.class)), text(row.getString("names")), row.getBoolean("unit")))
        .list();
  }

  List<PersonId> holders(Principal agency, Collection<Integer> offices) {
    return jdbc.sql("""
        select distinct s.person
        from entente.seat s
        join entente.agency a on a.id = s.agency
        where a.principal = :agency
          and s.office = any (:offices)
          and s.since <= current_date
          and s.until > current_date
        """).param("agency", agency.value()).param("offices", offices.stream().map(Integer::shortValue).toArray(Short[]::new))
        .query((row, n) -> new PersonId(row.getObject("person", UUID.class))).list();
  }

  private Agency readAgency(ResultSet row, int n) throws SQLException {
    UUID successor = row.getObject("successor", UUID.class);
    return new Agency(new AgencyId(row.getObject("id", UUID.class)), new Principal(row.getInt("principal")), row.getString("code"),
        row.getString("kind"), Pillar.of(row.getInt("pillar")), text(row.getString("names")), shortNames(row.getString("short")),
        row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class),
        successor == null ? null : new AgencyId(successor), row.getBoolean("invented"));
  }

  private Person readPerson(ResultSet row, int n) throws SQLException {
    return new Person(new PersonId(row.getObject("id", UUID.class)), new Principal(row.getInt("principal")), text(row.getString("names")),
        Arrays.asList((String[]) row.getArray("spellings").getArray()), row.getBoolean("invented"));
  }

  private LocalizedText text(String names) {
    return new LocalizedText(map(names));
  }

  private @Nullable LocalizedText shortNames(String names) {
    Map<String, String> texts = map(names);
    return texts.isEmpty() ? null : new LocalizedText(texts);
  }

  private Map<String, String> map(String names) {
    return json.readValue(names, new TypeReference<Map<String, String>>() {
    });
  }
}
