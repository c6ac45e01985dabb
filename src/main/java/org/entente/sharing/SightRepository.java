package org.entente.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The grounds on which a dossier is seen, as far as the policies show them: one's own, and all of them to those who manage it. */
@Repository
class SightRepository {
  private static final String GROUNDS = """
      with matter as (
        select id, home_agency, opened_on, restricted or level >= 2 as closed from dossier where id = :id),
      ground as (
        select 'HOME' as source, home_agency as principal, 3 as right_, opened_on::timestamptz as since, null::uuid as granted_by,
          'infinity'::timestamptz as until, '' as reason, not closed as awake
        from matter
        union all
        select (array['LEAD', 'COOPERATING', 'CONSULTED'])[r.part], r.principal, case when r.part in (1, 2) then 2 else 1 end, r.since, r.granted_by,
          'infinity', '', not closed
        from matter join role_in r on r.dossier = matter.id
        union all
        select 'CIRCLE', n.principal, n.right_, n.since, n.granted_by, n.until, n.reason, closed
        from matter join named n on n.dossier = matter.id and n.until > now()
        union all
        select 'SHARE', s.principal, s.right_, s.since, s.granted_by, s.until, s.reason, not closed
        from matter join share s on s.dossier = matter.id and s.until > now()
        union all
        select 'GLASS', g.principal, 1, g.since, null, g.until, g.reason, true
        from matter join glass g on g.dossier = matter.id and g.until > now())
      select source, principal, right_, since, granted_by, nullif(until, 'infinity') as until, reason, awake
      from ground
      """;
  private static final String ORDER = "order by awake desc, right_ desc, source, since, principal";
  private final JdbcClient jdbc;

  SightRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Why the officer sees it: own grounds that count now. */
  List<Ground> own(DossierId id) {
    return jdbc.sql(GROUNDS + "where awake and principal = any (principals())\n" + ORDER).param("id", id.value()).query(this::ground).list();
  }

  /** All that the policies show, sleeping ones too. */
  List<Ground> all(DossierId id) {
    return jdbc.sql(GROUNDS + ORDER).param("id", id.value()).query(this::ground).list();
  }

  private Ground ground(ResultSet row, int n) throws SQLException {
    UUID by = row.getObject("granted_by", UUID.class);
    return new Ground(Ground.Source.valueOf(row.getString("source")), new Principal(row.getInt("principal")), Right.of(row.getInt("right_")),
        instant(row, "since"), by == null ? null : new PersonId(by), instant(row, "until"), row.getString("reason"), row.getBoolean("awake"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
