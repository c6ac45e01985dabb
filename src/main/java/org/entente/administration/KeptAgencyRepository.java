package org.entente.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.agencies.Pillar;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of agencies and units as administrators keep them. */
@Repository
class KeptAgencyRepository {
  private static final String AGENCY = """
      select a.id, a.principal, a.code, a.kind, a.pillar, a.names, a.short, p.code as parent, a.since, a.until, h.code as successor,
        a.merging is not null as moving,
        (select count(*) from seat s where s.agency = a.id and s.since <= current_date and s.until > current_date) as seats
      from agency a
      left join agency p on p.id = a.parent
      left join agency h on h.id = a.successor
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  KeptAgencyRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A unit of an agency. */
  record Unit(String code, LocalizedText names) {}

  /** What an agency is, was or will be called. */
  record Named(LocalDate since, LocalizedText names) {}

  List<KeptAgency> all() {
    return jdbc.sql(AGENCY + "order by a.code").query(this::agency).list();
  }

  Optional<KeptAgency> coded(String code) {
    return jdbc.sql(AGENCY + "where a.code = :code").param("code", code).query(this::agency).optional();
  }

  List<KeptAgency> endingIn(UUID agency) {
    return jdbc.sql(AGENCY + "where a.successor = :agency order by a.until, a.code").param("agency", agency).query(this::agency).list();
  }

  List<KeptAgency> below(UUID agency) {
    return jdbc.sql(AGENCY + "where a.parent = :agency order by a.code").param("agency", agency).query(this::agency).list();
  }

  List<Unit> units(UUID agency) {
    return jdbc.sql("select code, names from unit where agency = :agency order by code").param("agency", agency)
        .query((row, n) -> new Unit(row.getString("code"), new LocalizedText(map(row.getString("names"))))).list();
  }

  List<Named> namesOf(UUID agency) {
    return jdbc.sql("select since, names from agency_name where agency = :agency order by since desc").param("agency", agency)
        .query((row, n) -> new Named(row.getObject("since", LocalDate.class), new LocalizedText(map(row.getString("names"))))).list();
  }

  MergerPreview preview(UUID agency) {
    return jdbc.sql("""
        select (select count(*) from seat where agency = :agency and until > current_date) as seats,
          (select count(*) from unit where agency = :agency) as units,
          (select count(*) from group_member where agency = :agency and until > current_date) as groups,
          (select count(*) from agency where parent = :agency and until > current_date) as subordinates
        """).param("agency", agency)
        .query((row, n) -> new MergerPreview(row.getInt("seats"), row.getInt("units"), row.getInt("groups"), row.getInt("subordinates"))).single();
  }

  int principal(int kind, UUID ref, @Nullable String code) {
    return jdbc.sql("select principal_for(:kind::smallint, :ref, :code)").param("kind", kind).param("ref", ref).param("code", code)
        .query((row, n) -> row.getInt(1)).single();
  }

  void add(KeptAgency agency) {
    jdbc.sql("""
        insert into agency (id, principal, code, kind, pillar, names, short, parent, since)
        values (:id, :principal, :code, :kind, :pillar, :names::jsonb, :short::jsonb, (select id from agency where code = :parent),
          coalesce(:since::date, '-infinity'))
        """).param("id", agency.id()).param("principal", agency.principal()).param("code", agency.code()).param("kind", agency.kind())
        .param("pillar", agency.pillar().code()).param("names", json.writeValueAsString(agency.names().texts()))
        .param("short", json.writeValueAsString(agency.shortNames())).param("parent", agency.parent()).param("since", agency.since()).update();
  }

  /** Kind, pillar and superior; names stay. */
  void place(UUID agency, String kind, Pillar pillar, @Nullable String parent) {
    jdbc.sql("""
        update agency
        set kind = :kind, pillar = :pillar, parent = (select p.id from agency p where p.code = :parent)
        where id = :id
        """).param("id", agency).param("kind", kind).param("pillar", pillar.code()).param("parent", parent).update();
  }

  /** Names that hold from a day on; those of before are kept from the first day on when nothing was known of them. */
  void name(KeptAgency before, LocalDate since, LocalizedText names, Map<String, String> shortNames, boolean now) {
    remember(before.id(), LocalDate.of(1, 1, 1), before.names().texts(), before.shortNames(), false);
    remember(before.id(), since, names.texts(), shortNames, true);
    if (now)
      jdbc.sql("update agency set names = :names::jsonb, short = :short::jsonb where id = :id").param("id", before.id())
          .param("names", json.writeValueAsString(names.texts())).param("short", json.writeValueAsString(shortNames)).update();
  }

  private void remember(UUID agency, LocalDate since, Map<String, String> names, Map<String, String> shortNames, boolean anew) {
    jdbc.sql("""
        insert into agency_name as known (agency, since, names, short)
        values (:agency, :since, :names::jsonb, :short::jsonb)
        on conflict (agency, since) do update set names = excluded.names, short = excluded.short
        where :anew
        """).param("agency", agency).param("since", since).param("names", json.writeValueAsString(names))
        .param("short", json.writeValueAsString(shortNames)).param("anew", anew).update();
  }

  void end(UUID agency, LocalDate until) {
    jdbc.sql("update agency set until = :until where id = :id").param("id", agency).param("until", until).update();
    jdbc.sql("update seat set until = greatest(since, :until::date) where agency = :id and until > :until").param("id", agency)
        .param("until", until).update();
  }

  /** The agency, its people, its place in groups and above others go on in the heir; units and whatever else follow by {@code carry_merger}. */
  void merge(UUID gone, UUID heir, LocalDate on, UUID officer) {
    jdbc.sql("update agency set until = :on, successor = :heir, merging = :officer where id = :gone").param("gone", gone).param("heir", heir)
        .param("on", on).param("officer", officer).update();
    jdbc.sql("update agency set parent = :heir where parent = :gone and id <> :heir and until > :on").param("gone", gone).param("heir", heir)
        .param("on", on).update();
    jdbc.sql("""
        insert into group_member (agency_group, agency, since)
        select agency_group, :heir, :on
        from group_member
        where agency = :gone
          and until > :on
        on conflict (agency_group, agency) do update set until = 'infinity'
        """).param("gone", gone).param("heir", heir).param("on", on).update();
  }

  /** Seats held beyond the day end with it, and each goes on in the heir in the same unit and office; gives how many. */
  int moveSeats(UUID gone, UUID heir, LocalDate on) {
    return jdbc.sql("""
        with ended as (
          update seat s
          set until = greatest(s.since, :on::date)
          from (select id, until from seat where agency = :gone and until > :on for update) was
          where s.id = was.id
          returning s.person, s.unit, s.office, s.clearance, s.main, greatest(s.since, :on::date) as since, was.until)
        insert into seat (id, person, agency, unit, office, clearance, main, since, until)
        select gen_random_uuid(), person, :heir, unit, office, clearance, main, since, until
        from ended
        """).param("gone", gone).param("heir", heir).param("on", on).update();
  }

  void addUnit(UUID id, int principal, UUID agency, String code, LocalizedText names) {
    jdbc.sql("insert into unit (id, principal, agency, code, names) values (:id, :principal, :agency, :code, :names::jsonb)").param("id", id)
        .param("principal", principal).param("agency", agency).param("code", code).param("names", json.writeValueAsString(names.texts())).update();
  }

  private KeptAgency agency(ResultSet row, int n) throws SQLException {
    return new KeptAgency(row.getObject("id", UUID.class), row.getInt("principal"), row.getString("code"), row.getString("kind"),
        Pillar.values()[row.getInt("pillar") - 1], new LocalizedText(map(row.getString("names"))), map(row.getString("short")),
        row.getString("parent"), known(row.getObject("since", LocalDate.class)), known(row.getObject("until", LocalDate.class)),
        row.getString("successor"), row.getBoolean("moving"), row.getInt("seats"));
  }

  private static @Nullable LocalDate known(LocalDate day) {
    return Math.abs(day.getYear()) > 9999 ? null : day;
  }

  private Map<String, String> map(String names) {
    return json.readValue(names, new TypeReference<Map<String, String>>() {
    });
  }
}
