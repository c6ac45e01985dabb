package org.entente.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.listings.Matches;
import org.entente.listings.Source;
import org.entente.text.Folding;
import org.entente.text.LocalizedText;
import org.entente.text.SymbolKey;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the register of tasks by primary key, for keys that the walk has taken from what the officer sees. */
@Repository
class TaskListRepository {
  private static final String CANDIDATES = """
      with k (id, n, day, listed) as (
        select c.id, c.n, null::date, 0
        from unnest(:candidates::uuid[]) with ordinality c (id, n))
      """;
  private static final String WALKED = """
      with k (id, n, day, listed) as materialized (
        select w.dossier, row_number() over (), w.day, w.total
        from (%s) w)
      """;
  private static final String ROWS = """
      , hit as materialized (
        select k.n, k.day, k.listed, d.id, d.number, d.title, d.home_agency, d.level, d.restricted, d.opened_on, d.version,
          t.stage, t.language, t.assignee, t.done_on, t.progress, t.invented, t.guidance, coalesce(s.lead, t.lead) as lead,
          nullif(coalesce(s.due_on, d.due_on), 'infinity') as due_on,
          s.class,
          count(*) over () as total
        from k
        join dossier d on d.id = k.id
        join task t on t.id = k.id
        left join lateral (
          select x.lead, x.due_on, task_class(x.due_on, x.done_on, x.withdrawn, :cutoff::date) as class
          from task_span x
          where x.task = k.id
            and x.since <= :cutoff::date
            and x.until > :cutoff::date) s on true
        where (:stage::smallint is null or t.stage = :stage::smallint)
          and (not :classed or s.class is not null)
          and (:class::smallint is null or s.class = :class::smallint)
          and (:lead::int is null or coalesce(s.lead, t.lead) = :lead::int)
          and (:level::smallint is null or d.level = :level::smallint)
          and (:assignee::uuid is null or t.assignee = :assignee::uuid)
          and (not :followed or exists (select from follow f where f.person = officer() and f.dossier = k.id))
          and (not exists (select from unnest(:words::text[]) w where strpos(' ' || d.words, ' ' || w) = 0)
               or :keyed and not exists (select from unnest(:keys::text[]) w where strpos(' ' || d.words, ' ' || w) = 0))
        order by k.n
        limit :most)
      select h.n, h.id, h.number, h.title, h.level, h.restricted, h.opened_on, h.version, h.stage, h.language, h.class, h.assignee, p.names as assignee_names,
        h.done_on, h.progress, h.invented, h.due_on, h.total, h.day, h.listed, g.symbol,
        home.principal as home, home.code as home_code, home.names || home.short as home_names,
        lead.principal as lead, lead.code as lead_code, lead.names || lead.short as lead_names
      from hit h
      join agency home on home.principal = h.home_agency
      left join agency lead on lead.principal = h.lead
      left join person p on p.id = h.assignee
      left join guiding_document g on g.id = h.guidance
      order by h.n
      """;
  private final JdbcClient jdbc;
  private final ObjectReader names;

  TaskListRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    names = json.readerFor(new TypeReference<Map<String, String>>() {
    });
  }

  /** The first rows among the candidates that the filter lets through, in their order. */
  Matches<TaskRow> rows(List<DossierId> candidates, TaskFilter filter, int most, Officer officer) {
    int[] total = {0};
    List<TaskRow> rows = bound(jdbc.sql(CANDIDATES + ROWS), filter, officer)
        .param("candidates", candidates.stream().map(DossierId::value).toArray(UUID[]::new)).param("most", most)
        .query((row, n) -> {
          total[0] = row.getInt("total");
          return row(row);
        }).list();
    return new Matches<>(rows, total[0]);
  }

  /** The rows of the keys that a statement gives, in one statement with it. */
  Source.Listed<TaskRow> listed(Source.Keys keys, TaskFilter filter, Officer officer) {
    int[] total = {0};
    List<LocalDate> days = new ArrayList<>();
    List<TaskRow> rows = bound(jdbc.sql(WALKED.formatted(keys.sql()) + ROWS), filter, officer).params(keys.parameters()).query((row, n) -> {
      total[0] = row.getInt("listed");
      days.add(row.getObject("day", LocalDate.class));
      return row(row);
    }).list();
    return new Source.Listed<>(rows, days, total[0]);
  }

  private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, TaskFilter filter, Officer officer) {
    return statement.param("cutoff", filter.cutoff())
        .param("stage", filter.stage() == null ? null : filter.stage().code()).param("classed", filter.classed())
        .param("class", filter.taskClass() == null ? null : filter.taskClass().ordinal())
        .param("lead", filter.lead() == null ? null : filter.lead().value()).param("level", filter.level())
        .param("assignee", filter.mine() ? officer.person().value() : null).param("followed", filter.followed())
        .param("words", Folding.words(filter.q()).toArray(String[]::new)).param("keys", SymbolKey.each(filter.q()).toArray(String[]::new))
        .param("keyed", !SymbolKey.each(filter.q()).isEmpty());
  }

  private TaskRow row(ResultSet row) throws SQLException {
    int taskClass = row.getInt("class");
    boolean classed = !row.wasNull();
    String assignee = row.getString("assignee_names");
    return new TaskRow(new DossierId(row.getObject("id", UUID.class)), row.getString("number"), text(row.getString("title")),
        row.getString("language"), TaskStage.of(row.getInt("stage")), classed ? TaskClass.of(taskClass) : null, part(row, "home"),
        row.getString("lead_code") == null ? null : part(row, "lead"), TaskRepository.person(row, "assignee"),
        assignee == null ? null : text(assignee),
        row.getObject("due_on", LocalDate.class), row.getObject("opened_on", LocalDate.class), row.getObject("done_on", LocalDate.class),
        row.getInt("progress"), row.getInt("level"), row.getBoolean("restricted"), row.getBoolean("invented"), symbol(row), row.getLong("version"));
  }

  private static @Nullable String symbol(ResultSet row) throws SQLException {
    return row.getString("symbol");
  }

  private TaskRow.Part part(ResultSet row, String which) throws SQLException {
    return new TaskRow.Part(new Principal(row.getInt(which)), row.getString(which + "_code"), text(row.getString(which + "_names")));
  }

  private LocalizedText text(String texts) {
    return new LocalizedText(names.readValue(texts));
  }
}
