package org.entente.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of readers, on the house's pool: the directory alone. */
@Repository
class ReaderRepository {
  private static final String NAMES = """
      select p.id, p.kind, coalesce('agency:' || a.code, 'unit:' || ua.code || '/' || u.code, 'group:' || g.code, 'person:' || s.id) as key,
        coalesce(a.names, u.names, g.names, s.names) as names, ua.names as within,
        coalesce(a.until, ua.until, 'infinity') > current_date as present,
      """;
  private static final String CLEARANCE = """
        (select max(t.clearance) from entente.seat t
         where t.since <= current_date and t.until > current_date
           and (t.agency = a.id or t.unit = u.id or t.person = s.id
                or t.agency in (select m.agency from entente.group_member m
                                where m.agency_group = g.id and m.since <= current_date and m.until > current_date)
                or t.person in (select m.person from entente.group_officer m
                                where m.agency_group = g.id and m.since <= current_date and m.until > current_date))) as clearance
      """;
  private static final String DIRECTORY = """
      from entente.principal p
      left join entente.agency a on a.principal = p.id
      left join entente.unit u on u.principal = p.id
      left join entente.agency ua on ua.id = u.agency
      left join entente.agency_group g on g.principal = p.id
      left join entente.person s on s.principal = p.id
      """;
  private static final String READER = NAMES + CLEARANCE + DIRECTORY;
  /** For lists to choose from: without the clearance, which is asked of the chosen one. */
  private static final String CHOICE = NAMES + "null::smallint as clearance\n" + DIRECTORY;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ReaderRepository(@Qualifier("house") JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Reader> coded(Reader.Kind kind, String code) {
    return jdbc.sql(READER + "where p.kind = :kind and coalesce(a.code, ua.code || '/' || u.code, g.code) = :code")
        .param("kind", kind.ordinal() + 1).param("code", code).query(this::reader).optional();
  }

  Optional<Reader> person(UUID id) {
    return jdbc.sql(READER + "where p.kind = 4 and p.ref = :id and s.id is not null").param("id", id).query(this::reader).optional();
  }

  List<Reader> readers(Collection<Principal> principals) {
    return principals.isEmpty()
        ? List.of()
        : jdbc.sql(READER + "where p.id = any (:numbers) and coalesce(a.id, u.id, g.id, s.id) is not null")
            .param("numbers", principals.stream().map(Principal::value).distinct().toArray(Integer[]::new)).query(this::reader).list();
  }

  List<Reader> groupsAndAgencies() {
    return jdbc.sql(CHOICE + """
        where p.kind in (1, 3)
          and (g.id is not null or a.since <= current_date and a.until > current_date)
        order by p.kind desc, key
        """).query(this::reader).list();
  }

  List<Reader> within(AgencyId agency) {
    return jdbc.sql(CHOICE + """
        where p.kind = 2 and u.agency = :agency
           or p.kind = 4 and s.id in (select t.person from entente.seat t
                                      where t.agency = :agency and t.since <= current_date and t.until > current_date)
        order by p.kind, key
        """).param("agency", agency.value()).query(this::reader).list();
  }

  List<PersonId> told(Principal reader) {
    return jdbc.sql("""
        select distinct t.person
        from entente.seat t
        join entente.agency a on a.id = t.agency
        join entente.person s on s.id = t.person
        left join entente.unit u on u.id = t.unit
        where t.since <= current_date
          and t.until > current_date
          and (s.principal = :number or u.principal = :number or a.principal = :number and t.office in (2, 3)
               or t.office = 2 and a.id in (select m.agency from entente.group_member m
                                            join entente.agency_group g on g.id = m.agency_group
                                            where g.principal = :number and m.since <= current_date and m.until > current_date)
               or s.id in (select m.person from entente.group_officer m
                           join entente.agency_group g on g.id = m.agency_group
                           where g.principal = :number and m.since <= current_date and m.until > current_date))
        """).param("number", reader.value()).query((row, n) -> new PersonId(row.getObject("person", UUID.class))).list();
  }

  private Reader reader(ResultSet row, int n) throws SQLException {
    int clearance = row.getInt("clearance");
    Integer highest = row.wasNull() ? null : clearance;
    return new Reader(new Principal(row.getInt("id")), Reader.Kind.of(row.getInt("kind")), row.getString("key"), text(row.getString("names")),
        optional(row.getString("within")), highest, row.getBoolean("present"));
  }

  private @Nullable LocalizedText optional(@Nullable String names) {
    return names == null ? null : text(names);
  }

  private LocalizedText text(String names) {
    return new LocalizedText(json.readValue(names, new TypeReference<Map<String, String>>() {
    }));
  }
}
