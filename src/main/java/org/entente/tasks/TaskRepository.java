package org.entente.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.StaleVersion;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the task itself, under row-level security; its children are in {@link TaskChildRepository}. */
@Repository
class TaskRepository {
  private static final String TASK = """
      select d.id, d.number, d.home_agency, d.title, nullif(d.due_on, 'infinity') as due_on, d.opened_on, d.level, d.restricted, d.version,
        t.stage, t.body, t.language, t.product, t.start_on, t.lead, t.opener, t.assignee, t.reporter, t.done_on, t.progress, t.invented,
        (select g.id from dossier g where g.id = t.guidance) as guidance,
        case when t.stage = 0 then t.intended
             else array(select r.principal from role_in r where r.dossier = d.id and r.part = 2 order by r.principal) end as cooperating,
        (select max(v.right_) from visible v where v.dossier = d.id) as right_
      from dossier d
      join task t on t.id = d.id
      where d.id = :id
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  TaskRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The task; {@link DossierUnknown} when the officer does not see it. */
  Task get(DossierId id) {
    return find(id).orElseThrow(DossierUnknown::new);
  }

  /** The task in the version that the officer saw; {@link StaleVersion} when it has another. */
  Task at(DossierId id, long version) {
    Task task = get(id);
    if (task.version() != version)
      throw new StaleVersion();
    return task;
  }

  Optional<Task> find(DossierId id) {
    return jdbc.sql(TASK).param("id", id.value()).query(this::task).optional();
  }

  /** The task with all that its answer needs besides; {@link DossierUnknown} when the officer does not see it. */
  WholeTask whole(DossierId id) {
    return jdbc.sql("""
        select t.*,
          (select code from agency where principal = t.home_agency) as home_code,
          (select code from agency where principal = t.lead) as lead_code,
          array(select code from agency where principal = any (t.cooperating) order by code collate "C") as cooperating_codes,
          (select count(*) from task_source where task = t.id) as sources,
          (select count(*) from task_report where task = t.id) as reports,
          (select count(*) from task_deadline_request where task = t.id) as requests,
          (select count(*) from file where dossier = t.id) as files
        from (""" + TASK + "offset 0) t").param("id", id.value()).query(this::wholeTask).optional().orElseThrow(DossierUnknown::new);
  }

  TaskParties parties(DossierId id) {
    return jdbc.sql("""
        select home, lead, opener, assignee
        from task
        where id = :id
        """).param("id", id.value()).query((row, n) -> {
      int lead = row.getInt("lead");
      return new TaskParties(new Principal(row.getInt("home")), lead == 0 ? null : new Principal(lead), person(row, "opener"),
          person(row, "assignee"));
    }).optional().orElseThrow(DossierUnknown::new);
  }

  List<DossierId> ofGuidance(DossierId guidance, int most) {
    return jdbc.sql("""
        select t.id
        from task t
        join dossier d on d.id = t.id
        where t.guidance = :guidance
        order by d.open desc, d.due_on, d.id
        limit :most
        """).param("guidance", guidance.value()).param("most", most).query((row, n) -> new DossierId(row.getObject("id", UUID.class))).list();
  }

  List<Principal> cooperating(DossierId id) {
    return jdbc.sql("""
        select principal
        from role_in
        where dossier = :id
          and part = 2
        """).param("id", id.value()).query((row, n) -> new Principal(row.getInt("principal"))).list();
  }

  /** A new task of the opener's agency; one that is assigned at once has its first span from the day on. */
  void insert(DossierId id, NewTask task, LocalDate day, Officer opener) {
    jdbc.sql("""
        with opened as (
          insert into task (id, home, due_on, stage, body, language, product, start_on, lead, intended, opener, assignee, guidance)
          values (:id, :home, coalesce(:due::date, 'infinity'), :stage, :body, :language, :product, :start, :lead, :intended, :opener, :assignee,
            :guidance)
          returning id, stage, lead)
        insert into task_span (task, since, due_on, lead)
        select id, :day, coalesce(:due::date, 'infinity'), lead from opened where stage = :assigned
        """).param("id", id.value()).param("home", opener.agency().value()).param("stage", task.stage().code())
        .param("body", task.body()).param("language", task.language()).param("product", task.product()).param("start", task.startOn())
        .param("lead", number(task.lead())).param("intended", numbers(task.cooperating())).param("opener", opener.person().value())
        .param("assignee", person(task.assignee())).param("guidance", task.guidance() == null ? null : task.guidance().value())
        .param("day", day).param("due", task.dueOn()).param("assigned", TaskStage.ASSIGNED.code()).update();
  }

  void rewrite(DossierId id, NewTask task) {
    one(jdbc.sql("""
        update task
        set body = :body, language = :language, product = :product, start_on = :start, lead = :lead, intended = :intended, assignee = :assignee
        where id = :id
        """).param("id", id.value()).param("body", task.body()).param("language", task.language()).param("product", task.product())
        .param("start", task.startOn()).param("lead", number(task.lead())).param("intended", numbers(task.cooperating()))
        .param("assignee", person(task.assignee())).update());
  }

  void assigned(DossierId id, TaskStage stage, Principal lead, @Nullable PersonId assignee) {
    one(jdbc.sql("""
        update task
        set stage = :stage, lead = :lead, assignee = :assignee
        where id = :id
        """).param("id", id.value()).param("stage", stage.code()).param("lead", lead.value()).param("assignee", person(assignee)).update());
  }

  void stage(DossierId id, TaskStage stage) {
    one(jdbc.sql("""
        update task
        set stage = :stage
        where id = :id
        """).param("id", id.value()).param("stage", stage.code()).update());
  }

  void assignee(DossierId id, PersonId assignee) {
    one(jdbc.sql("""
        update task
        set assignee = :assignee
        where id = :id
        """).param("id", id.value()).param("assignee", assignee.value()).update());
  }

  void reported(DossierId id, TaskStage stage, int progress, @Nullable PersonId reporter) {
    one(jdbc.sql("""
        update task
        set stage = :stage, progress = :progress, reporter = :reporter
        where id = :id
        """).param("id", id.value()).param("stage", stage.code()).param("progress", progress).param("reporter", person(reporter)).update());
  }

  /** Done on a day; null when it is done no more. */
  void done(DossierId id, TaskStage stage, @Nullable LocalDate day) {
    one(jdbc.sql("""
        update task
        set stage = :stage, done_on = :day, reporter = case when :day::date is null then null else reporter end
        where id = :id
        """).param("id", id.value()).param("stage", stage.code()).param("day", day).update());
  }

  /** A span may not begin before the last one, whatever the clock says: what is past stays as it was. */
  void openSpan(DossierId task, TaskSpan span) {
    jdbc.sql("""
        with day as (select greatest(:since::date, coalesce(max(since), :since::date)) as since from task_span where task = :task),
             closed as (update task_span s set until = day.since from day
                        where s.task = :task and s.until = 'infinity' and s.since < day.since)
        insert into task_span (task, since, due_on, lead, done_on, withdrawn)
        select :task, day.since, coalesce(:due::date, 'infinity'), :lead, :done::date, :withdrawn from day
        on conflict (task, since) do update
          set due_on = excluded.due_on, lead = excluded.lead, done_on = excluded.done_on, withdrawn = excluded.withdrawn
        """).param("task", task.value()).param("since", span.since()).param("due", span.dueOn()).param("lead", span.lead().value())
        .param("done", span.doneOn()).param("withdrawn", span.withdrawn()).update();
  }

  List<TaskSpan> spans(DossierId task) {
    return jdbc.sql("""
        select since, until, nullif(due_on, 'infinity') as due_on, lead, done_on, withdrawn
        from task_span
        where task = :task
        order by since
        """).param("task", task.value())
        .query((row, n) -> new TaskSpan(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class),
            row.getObject("due_on", LocalDate.class), new Principal(row.getInt("lead")), row.getObject("done_on", LocalDate.class),
            row.getBoolean("withdrawn")))
        .list();
  }

  private Task task(ResultSet row, int n) throws SQLException {
    UUID guidance = row.getObject("guidance", UUID.class);
    int lead = row.getInt("lead");
    return new Task(new DossierId(row.getObject("id", UUID.class)), row.getString("number"), new Principal(row.getInt("home_agency")),
        TaskStage.of(row.getInt("stage")), new LocalizedText(json.readValue(row.getString("title"), new TypeReference<Map<String, String>>() {
        })), row.getString("body"), row.getString("language"), row.getString("product"), row.getObject("start_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class), row.getObject("opened_on", LocalDate.class), lead == 0 ? null : new Principal(lead),
        Arrays.stream((Integer[]) row.getArray("cooperating").getArray()).map(Principal::new).toList(), person(row, "opener"),
        person(row, "assignee"), person(row, "reporter"), row.getObject("done_on", LocalDate.class), row.getInt("progress"), row.getInt("level"),
        row.getBoolean("restricted"), guidance == null ? null : new DossierId(guidance), row.getBoolean("invented"), row.getLong("version"),
        row.getInt("right_"));
  }

  private WholeTask wholeTask(ResultSet row, int n) throws SQLException {
    return new WholeTask(task(row, n), row.getString("home_code"), row.getString("lead_code"),
        List.of((String[]) row.getArray("cooperating_codes").getArray()), row.getInt("sources"), row.getInt("reports"), row.getInt("requests"),
        row.getInt("files"));
  }

  static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable UUID person(@Nullable PersonId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable Integer number(@Nullable Principal principal) {
    return principal == null ? null : principal.value();
  }

  private static Integer[] numbers(List<Principal> principals) {
    return principals.stream().map(Principal::value).distinct().toArray(Integer[]::new);
  }

  private static void one(int rows) {
    if (rows != 1)
      throw new DossierUnknown();
  }
}
