package org.entente.listings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keys of what an officer sees, principal by principal and merged, so that the plan is the same for a reader of forty dossiers and for one
 * of all. The clearance is a parameter and therefore a literal in the plan; a sub-select there costs three orders of magnitude.
 */
@Repository
class WalkRepository {
  private static final String BY_DUE = """
      select distinct v.day, v.dossier
      from unnest(principals()) p
      cross join unnest(:open::boolean[]) o
      cross join lateral (
        select due_on as day, dossier
        from visible
        where principal = p
          and open = o
          and (due_on, dossier) > (:day::date, :dossier::uuid)
          and due_on >= :from::date
          and due_on <= :to::date
          and kind = :kind::smallint
          and level <= :clearance::smallint
        order by due_on, dossier
        limit :most) v
      order by v.day, v.dossier
      limit :most
      """;
  private static final String BY_DUE_LATEST = """
      select distinct v.day, v.dossier
      from unnest(principals()) p
      cross join unnest(:open::boolean[]) o
      cross join lateral (
        select due_on as day, dossier
        from visible
        where principal = p
          and open = o
          and (due_on, dossier) < (:day::date, :dossier::uuid)
          and due_on >= :from::date
          and due_on <= :to::date
          and kind = :kind::smallint
          and level <= :clearance::smallint
        order by due_on desc, dossier desc
        limit :most) v
      order by v.day desc, v.dossier desc
      limit :most
      """;
  private static final String BY_OPENED = """
      select distinct v.day, v.dossier
      from unnest(principals()) p
      cross join unnest(:open::boolean[]) o
      cross join lateral (
        select opened_on as day, dossier
        from visible
        where principal = p
          and kind = :kind::smallint
          and open = o
          and (opened_on, dossier) > (:day::date, :dossier::uuid)
          and due_on >= :from::date
          and due_on <= :to::date
          and level <= :clearance::smallint
        order by opened_on, dossier
        limit :most) v
      order by v.day, v.dossier
      limit :most
      """;
  private static final String BY_OPENED_NEWEST = """
      select distinct v.day, v.dossier
      from unnest(principals()) p
      cross join unnest(:open::boolean[]) o
      cross join lateral (
        select opened_on as day, dossier
        from visible
        where principal = p
          and kind = :kind::smallint
          and open = o
          and (opened_on, dossier) < (:day::date, :dossier::uuid)
          and due_on >= :from::date
          and due_on <= :to::date
          and level <= :clearance::smallint
        order by opened_on desc, dossier desc
        limit :most) v
      order by v.day desc, v.dossier desc
      limit :most
      """;
  private final JdbcClient jdbc;

  WalkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next keys after a cursor, at most {@code most}. */
  List<Cursor> keys(Range range, Cursor after, int most, Officer officer) {
    return jdbc.sql(sql(range.order()))
        .param("open", range.open().toArray(Boolean[]::new)).param("kind", range.kind().code())
        .param("from", range.from()).param("to", range.to()).param("clearance", officer.clearance())
        .param("day", after.day()).param("dossier", after.dossier().value()).param("most", most)
        .query((row, n) -> new Cursor(range.order(), row.getObject("day", LocalDate.class), new DossierId(row.getObject("dossier", UUID.class))))
        .list();
  }

  private static String sql(Order order) {
    return switch (order) {
      case DUE -> BY_DUE;
      case DUE_LATEST -> BY_DUE_LATEST;
      case OPENED -> BY_OPENED;
      case OPENED_NEWEST -> BY_OPENED_NEWEST;
    };
  }
}
