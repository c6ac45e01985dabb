package org.entente.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of groups and their members. */
@Repository
class KeptGroupRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  KeptGroupRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All groups by code, each with its members, agencies first. */
  List<KeptGroup> all() {
    Map<UUID, KeptGroup> groups = new LinkedHashMap<>();
    jdbc.sql("""
        select g.id, g.code, g.names, m.key, m.agency, m.names as member_names, m.since, m.until
        from agency_group g
        left join (
          select x.agency_group, a.code as key, true as agency, a.names, x.since, x.until
          from group_member x
          join agency a on a.id = x.agency
          union all
          select x.agency_group, c.login, false, p.names, x.since, x.until
          from group_officer x
          join person p on p.id = x.person
          join directory_accounts() c on c.person = p.id) m on m.agency_group = g.id
        order by g.code, m.agency desc, m.key
        """).query((row, n) -> {
      var group = groups.get(row.getObject("id", UUID.class));
      if (group == null)
        groups.put(row.getObject("id", UUID.class), group = new KeptGroup(row.getObject("id", UUID.class), row.getString("code"),
            text(row.getString("names")), new ArrayList<>()));
      if (row.getString("key") != null)
        group.members().add(member(row));
      return n;
    }).list();
    return List.copyOf(groups.values());
  }

  void add(UUID id, int principal, String code, LocalizedText names) {
    jdbc.sql("insert into agency_group (id, principal, code, names) values (:id, :principal, :code, :names::jsonb)").param("id", id)
        .param("principal", principal).param("code", code).param("names", json.writeValueAsString(names.texts())).update();
  }

  void join(UUID group, UUID agency, LocalDate since, @Nullable LocalDate until) {
    jdbc.sql("""
        insert into group_member (agency_group, agency, since, until)
        values (:group, :member, :since, coalesce(:until::date, 'infinity'))
        on conflict (agency_group, agency) do update set since = excluded.since, until = excluded.until
        """).param("group", group).param("member", agency).param("since", since).param("until", until).update();
  }

  void joinOfficer(UUID group, UUID person, LocalDate since, @Nullable LocalDate until) {
    jdbc.sql("""
        insert into group_officer (agency_group, person, since, until)
        values (:group, :member, :since, coalesce(:until::date, 'infinity'))
        on conflict (agency_group, person) do update set since = excluded.since, until = excluded.until
        """).param("group", group).param("member", person).param("since", since).param("until", until).update();
  }

  void leave(UUID group, UUID member, LocalDate until) {
    jdbc.sql("update group_member set until = greatest(since, :until::date) where agency_group = :group and agency = :member").param("group", group)
        .param("member", member).param("until", until).update();
    jdbc.sql("update group_officer set until = greatest(since, :until::date) where agency_group = :group and person = :member").param("group", group)
        .param("member", member).param("until", until).update();
  }

  private KeptGroup.Member member(ResultSet row) throws SQLException {
    return new KeptGroup.Member(row.getString("key"), row.getBoolean("agency"), text(row.getString("member_names")),
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
