package org.entente.listings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keys of what an officer sees, principal by principal and merged, so that the plan is the same for a reader of forty dossiers and for one
 * of all. The clearance is a parameter and therefore a literal in the plan; a sub-select there costs three orders of magnitude. What is
 * written as {@code (…) is true} is kept from the index on purpose: each order has one index that gives it, and no other is to be sorted.
 */
@Repository
class WalkRepository {
  // Each order reads one index of visible, which begins with the principal; the parts that it does not give are kept from the planner.
  private static final String KEYS = """
      select k.day, k.dossier, count(*) over () as total
      from (
        select distinct v.day, v.dossier
        from unnest(principals()) p
        cross join unnest(:open::boolean[]) o
        cross join lateral (
          select %1$s as day, dossier
          from visible
          where principal = p
            and open = o
            and (%1$s, dossier) %2$s (:day::date, :dossier::uuid)
            and %3$s
            and level <= :clearance::smallint
          order by %1$s %4$s, dossier %4$s
          limit :most) v
        order by v.day %4$s, v.dossier %4$s
        limit :most) k
      order by k.day %4$s, k.dossier %4$s
      limit :wanted
      """;
  private static final String WITHIN_DUE = "due_on >= :from::date and due_on <= :to::date and (kind = :kind::smallint) is true";
  private static final String WITHIN_OPENED = "kind = :kind::smallint and (due_on >= :from::date) is true and (due_on <= :to::date) is true";
  static final String SOUGHT = """
      select day, dossier, hit, edge
      from sought(:kind::smallint, :open::boolean[], :byDue, :latest, :day::date, :dossier::uuid, :from::date, :to::date, :wordMarks, :keyMarks,
        :words::text[], :keys::text[], :most, :reach)
      """;
  private final JdbcClient jdbc;

  WalkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keys after a cursor.
   *
   * @param total how many there were, at most as many as were looked for
   * @param edge where a search stopped before it had as many; null when it came to the end or had them
   * @param edges how many principals were not walked to their end
   */
  record Keys(List<Cursor> keys, int total, @Nullable Cursor edge, int edges) {
    /** Whether there is nothing after these, {@code most} having been looked for. */
    boolean isEnd(int most) {
      return edge == null && total < most;
    }

    /** Where the next ones begin. */
    Cursor last() {
      return edge == null ? keys.getLast() : edge;
    }
  }

  /** The first {@code wanted} keys after a cursor, and how many there are up to {@code most}. */
  Keys keys(Range range, Cursor after, int most, int wanted, Officer officer) {
    int[] total = {0};
    Source.Keys statement = statement(range, after, most, wanted, officer);
    List<Cursor> keys = jdbc.sql(statement.sql()).params(statement.parameters())
        .query((row, n) -> {
          total[0] = row.getInt("total");
          return cursor(range, row);
        }).list();
    return new Keys(keys, total[0], null, 0);
  }

  /** The first {@code most} keys after a cursor that may hold what is sought; each principal is walked over {@code reach} rows at most. */
  Keys sought(Range range, Cursor after, int most, int reach) {
    List<Cursor> keys = new ArrayList<>();
    List<Cursor> edges = new ArrayList<>();
    jdbc.sql(SOUGHT).params(asked(range, after, most, reach))
        .query(row -> {
          if (edges.isEmpty() && row.getBoolean("hit"))
            keys.add(cursor(range, row));
          if (row.getBoolean("edge"))
            edges.add(cursor(range, row));
        });
    return new Keys(keys, keys.size(), edges.isEmpty() ? null : edges.getFirst(), edges.size());
  }

  static Map<String, Object> asked(Range range, Cursor after, int most, int reach) {
    return Map.ofEntries(Map.entry("kind", range.kind().code()), Map.entry("open", range.open().toArray(Boolean[]::new)),
        Map.entry("byDue", range.order().byDue()), Map.entry("latest", !range.order().ascending()), Map.entry("day", after.day()),
        Map.entry("dossier", after.dossier().value()), Map.entry("from", range.from()), Map.entry("to", range.to()),
        Map.entry("wordMarks", range.sought().wordMarks()), Map.entry("keyMarks", range.sought().keyMarks()),
        Map.entry("words", range.sought().words().toArray(String[]::new)), Map.entry("keys", range.sought().keys().toArray(String[]::new)),
        Map.entry("most", most), Map.entry("reach", reach));
  }

  private static Cursor cursor(Range range, ResultSet row) throws SQLException {
    return new Cursor(range.order(), row.getObject("day", LocalDate.class), new DossierId(row.getObject("dossier", UUID.class)));
  }

  /** The statement that gives the first {@code wanted} keys after a cursor, and how many there are up to {@code most}. */
  Source.Keys statement(Range range, Cursor after, int most, int wanted, Officer officer) {
    return new Source.Keys(sql(range.order()), Map.of("open", range.open().toArray(Boolean[]::new), "kind", range.kind().code(),
        "from", range.from(), "to", range.to(), "clearance", officer.clearance(), "day", after.day(), "dossier", after.dossier().value(),
        "most", most, "wanted", wanted));
  }

  /** The text of an order; nothing of a request is in it. */
  static String sql(Order order) {
    return KEYS.formatted(order.byDue() ? "due_on" : "opened_on", order.ascending() ? ">" : "<", order.byDue() ? WITHIN_DUE : WITHIN_OPENED,
        order.ascending() ? "asc" : "desc");
  }
}
