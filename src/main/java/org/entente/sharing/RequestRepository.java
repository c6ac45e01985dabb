package org.entente.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Kind;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of requests for access, under row-level security: one's own as they were written, others' at dossiers that one manages. */
@Repository
class RequestRepository {
  private static final String WAITING = """
      with waiting as (
        select m.request, m.dossier, r.right_, m.asker, r.reason, r.at
        from access_matter m
        join access_request r on r.id = m.request
        where m.granted is null
          and m.asker <> officer()
        union all
        select null, l.dossier, null, l.asker, l.reason, l.at
        from lowering l
        where l.confirmed is null
          and l.asker <> officer())
      select w.request, w.dossier, d.number, d.title, w.right_, w.asker, p.names, w.reason, w.at
      from waiting w
      join dossier d on d.id = w.dossier
      join visible v on v.dossier = d.id and v.right_ = 3
      join person p on p.id = w.asker
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  RequestRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  int askedToday() {
    return jdbc.sql("select count(*) from access_request where asker = officer() and at > now() - interval '1 day'")
        .query((row, n) -> row.getInt(1)).single();
  }

  void add(UUID id, String asked, String means, Right right, String reason) {
    jdbc.sql("""
        insert into access_request (id, asker, asked, means, right_, reason)
        values (:id, officer(), :asked, :means, :right::smallint, :reason)
        """).param("id", id).param("asked", asked).param("means", means).param("right", right.code()).param("reason", reason).update();
  }

  List<Asked> mine(int most) {
    return jdbc.sql("""
        select r.asked, r.right_, r.reason, r.at, d.id, d.kind, d.number, d.title
        from access_request r
        left join access_matter m on m.request = r.id
        left join dossier d on d.id = m.dossier
        where r.asker = officer()
        order by r.at desc
        limit :most
        """).param("most", most).query(this::asked).list();
  }

  List<Waiting> waiting(int most, Officer officer) {
    return jdbc.sql("select distinct on (at, dossier, request) * from (" + WAITING + """
        where d.home_agency = any (principals())
          and (:shares or d.restricted or d.level >= 2)) w
        order by at, dossier, request
        limit :most
        """).param("most", most).param("shares", officer.may(Deed.DECIDE_ACCESS)).query(this::waits).list();
  }

  List<Waiting> waiting(DossierId id) {
    return jdbc.sql("select distinct on (at, request) * from (" + WAITING + "where d.id = :id and w.request is not null) w order by at, request")
        .param("id", id.value()).query(this::waits).list();
  }

  Optional<Waiting> request(UUID request) {
    return jdbc.sql(WAITING + "where w.request = :request limit 1").param("request", request).query(this::waits).optional();
  }

  void decide(UUID request, boolean granted, @Nullable String remark) {
    jdbc.sql("""
        update access_matter
        set granted = :granted, decider = officer(), decided_at = clock_timestamp(), remark = :remark
        where request = :request
        """).param("request", request).param("granted", granted).param("remark", remark).update();
  }

  private Asked asked(ResultSet row, int n) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Asked.Seen seen = id == null
        ? null
        : new Asked.Seen(new DossierId(id), Kind.of(row.getInt("kind")), row.getString("number"), text(row.getString("title")));
    return new Asked(row.getString("asked"), Right.of(row.getInt("right_")), row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant(), seen);
  }

  private Waiting waits(ResultSet row, int n) throws SQLException {
    int right = row.getInt("right_");
    String word = row.wasNull() ? null : Right.of(right).name();
    return new Waiting(row.getObject("request", UUID.class), new DossierId(row.getObject("dossier", UUID.class)), row.getString("number"),
        text(row.getString("title")), word, new PersonId(row.getObject("asker", UUID.class)), text(row.getString("names")), row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private LocalizedText text(String texts) {
    return new LocalizedText(json.readValue(texts, new TypeReference<Map<String, String>>() {
    }));
  }
}
