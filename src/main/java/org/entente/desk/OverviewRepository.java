package org.entente.desk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.entente.agencies.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Counts the classes from dated spans, starting from what the officer sees, and keeps what was counted for each set of principals. */
@Repository
class OverviewRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  OverviewRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * The classes at the end of a day.
   *
   * @param broad whether the officer sees too much to be counted at once, so that this is the last count
   * @param at when that was; null when counted now, or not yet
   * @param byLead by lead agency, for the first day that was asked for
   * @param sums all together; null when not counted yet
   */
  record Day(LocalDate day, boolean broad, @Nullable Instant at, Map<Principal, Counts> byLead, @Nullable Counts sums) {}

  /** The days asked for: counted now where the officer sees at most {@code atOnce} rows, else as they were counted last. */
  Map<LocalDate, Day> overview(List<LocalDate> cutoffs, int atOnce) {
    return jdbc.sql("""
        select day, broad, at, rows, sums
        from overview(:cutoffs::date[], :atOnce)
        """).param("cutoffs", texts(cutoffs)).param("atOnce", atOnce).query(this::day).list().stream().collect(Collectors.toMap(Day::day, d -> d));
  }

  /** Counts days anew, however long it takes, and keeps them for whoever has these principals and this clearance. */
  void count(List<LocalDate> cutoffs, Instant at) {
    jdbc.sql("select set_config('statement_timeout', '60s', true)").query((row, n) -> n).list();
    jdbc.sql("""
        insert into overview_snapshot (principals, clearance, cutoff, at, rows, sums)
        select principals(), clearance(), day, :at, rows, sums
        from class_rows(:cutoffs::date[])
        on conflict (principals, clearance, cutoff) do update set at = excluded.at, rows = excluded.rows, sums = excluded.sums
        """).param("cutoffs", texts(cutoffs)).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  private static String[] texts(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private Day day(ResultSet row, int n) throws SQLException {
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    String rows = row.getString("rows");
    return new Day(row.getObject("day", LocalDate.class), row.getBoolean("broad"), at == null ? null : at.toInstant(),
        rows == null ? Map.of() : byLead(rows), sums(row.getArray("sums")));
  }

  private static @Nullable Counts sums(@Nullable Array sums) throws SQLException {
    if (sums == null)
      return null;
    Long[] four = (Long[]) sums.getArray();
    return new Counts(four[0], four[1], four[2], four[3]);
  }

  private Map<Principal, Counts> byLead(String rows) {
    List<List<Long>> cells = json.readValue(rows, new TypeReference<List<List<Long>>>() {
    });
    return cells.stream()
        .collect(Collectors.toMap(c -> new Principal(Math.toIntExact(c.get(0))), c -> new Counts(c.get(1), c.get(2), c.get(3), c.get(4))));
  }
}
