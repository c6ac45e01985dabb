package org.entente.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.entente.agencies.Principal;
import org.entente.tasks.TaskClass;

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

  /** What was counted for a cut-off, and when. */
  record Snapshot(Instant at, Map<Principal, Counts> counts) {}

  private record Cell(LocalDate day, Principal lead, TaskClass taskClass, long n) {}

  /** Whether the officer sees more rows than can be counted at once. */
  boolean isBroad(int most) {
    return jdbc.sql("select count(*) from (select from visible where principal = any (principals()) and kind = 1 limit :most) few")
        .param("most", most + 1).query((row, n) -> row.getInt(1)).single() > most;
  }

  /** By cut-off and lead agency. */
  Map<LocalDate, Map<Principal, Counts>> count(List<LocalDate> cutoffs) {
    jdbc.sql("select set_config('statement_timeout', '60s', true)").query((row, n) -> n).list();
    List<Cell> cells = jdbc.sql("""
        select day, lead, class, n
        from class_counts(:cutoffs::date[])
        """).param("cutoffs", texts(cutoffs))
        .query((row, n) -> new Cell(row.getObject("day", LocalDate.class), new Principal(row.getInt("lead")), TaskClass.of(row.getInt("class")),
            row.getLong("n")))
        .list();
    Map<LocalDate, Map<Principal, Counts>> counted = new TreeMap<>();
    cutoffs.forEach(day -> counted.put(day, new HashMap<>()));
    cells.forEach(cell -> counted.getOrDefault(cell.day(), new HashMap<>()).merge(cell.lead(), Counts.NONE.with(cell.taskClass(), cell.n()),
        Counts::plus));
    return counted;
  }

  Map<LocalDate, Snapshot> snapshots(List<LocalDate> cutoffs) {
    return jdbc.sql("""
        select cutoff, at, rows
        from overview_snapshot
        where principals = principals()
          and clearance = clearance()
          and cutoff = any (:cutoffs::date[])
        """).param("cutoffs", texts(cutoffs))
        .query((row, n) -> Map.entry(row.getObject("cutoff", LocalDate.class),
            new Snapshot(row.getObject("at", OffsetDateTime.class).toInstant(), counts(row.getString("rows")))))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void keep(LocalDate cutoff, Snapshot snapshot) {
    jdbc.sql("""
        insert into overview_snapshot (principals, clearance, cutoff, at, rows)
        values (principals(), clearance(), :cutoff, :at, :rows::jsonb)
        on conflict (principals, clearance, cutoff) do update set at = excluded.at, rows = excluded.rows
        """).param("cutoff", cutoff).param("at", snapshot.at().atOffset(ZoneOffset.UTC))
        .param("rows",
            json.writeValueAsString(snapshot.counts().entrySet().stream().map(e -> List.of((long) e.getKey().value(), e.getValue().onTime(),
                e.getValue().late(), e.getValue().open(), e.getValue().overdue())).toList()))
        .update();
  }

  private static String[] texts(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private Map<Principal, Counts> counts(String rows) {
    List<List<Long>> cells = json.readValue(rows, new TypeReference<List<List<Long>>>() {
    });
    return cells.stream()
        .collect(Collectors.toMap(c -> new Principal(Math.toIntExact(c.get(0))), c -> new Counts(c.get(1), c.get(2), c.get(3), c.get(4))));
  }
}
