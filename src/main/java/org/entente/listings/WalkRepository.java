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
 * of all. The clearance is a parameter and therefore a literal in the plan; a sub-select there costs three orders of magnitude. What is
 * written as {@code (…) is true} is kept from the index on purpose: each order has one index that gives it, and no other is to be sorted.
 */
@Repository
class WalkRepository {
  static final String BY_DUE = """
      select k.day, k.dossier, count(*) over () as total
      from (
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
            and (kind = :kind::smallint) is true
            and level <= :clearance::smallint
          order by due_on, dossier
          limit :most) v
        order by v.day, v.dossier
        limit :most) k
      order by k.day, k.dossier
      limit :wanted
      """;
  private static final String BY_DUE_LATEST = """
      select k.day, k.dossier, count(*) over () as total
      from (
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
            and (kind = :kind::smallint) is true
            and level <= :clearance::smallint
          order by due_on desc, dossier desc
          limit :most) v
        order by v.day desc, v.dossier desc
        limit :most) k
      order by k.day desc, k.dossier desc
      limit :wanted
      """;
  private static final String BY_OPENED = """
      select k.day, k.dossier, count(*) over () as total
      from (
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
            and (due_on >= :from::date) is true
            and (due_on <= :to::date) is true
            and level <= :clearance::smallint
          order by opened_on, dossier
          limit :most) v
        order by v.day, v.dossier
        limit :most) k
      order by k.day, k.dossier
      limit :wanted
      """;
  static final String BY_OPENED_NEWEST = """
      select k.day, k.dossier, count(*) over () as total
      from (
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
            and (due_on >= :from::date) is true
            and (due_on <= :to::date) is true
            and level <= :clearance::smallint
          order by opened_on desc, dossier desc
          limit :most) v
        order by v.day desc, v.dossier desc
        limit :most) k
      order by k.day desc, k.dossier desc
      limit :wanted
      """;
  private final JdbcClient jdbc;

  WalkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keys after a cursor.
   *
   * @param total how many there were, at most as many as were looked for
   */
  record Keys(List<Cursor> keys, int total) {}

  /** The first {@code wanted} keys after a cursor, and how many there are up to {@code most}. */
  Keys keys(Range range, Cursor after, int most, int wanted, Officer officer) {
    int[] total = {0};
    List<Cursor> keys = jdbc.sql(sql(range.order()))
        .param("open", range.open().toArray(Boolean[]::new)).param("kind", range.kind().code())
        .param("from", range.from()).param("to", range.to()).param("clearance", officer.clearance())
        .param("day", after.day()).param("dossier", after.dossier().value()).param("most", most).param("wanted", wanted)
        .query((row, n) -> {
          total[0] = row.getInt("total");
          return new Cursor(range.order(), row.getObject("day", LocalDate.class), new DossierId(row.getObject("dossier", UUID.class)));
        }).list();
    return new Keys(keys, total[0]);
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
