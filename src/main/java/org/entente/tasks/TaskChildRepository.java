package org.entente.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;
import org.entente.files.FileId;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of what belongs to a task: sources, reports, requests for a new deadline. */
@Repository
class TaskChildRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  TaskChildRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insertSources(DossierId task, List<TaskSource> sources) {
    for (int n = 0; n < sources.size(); n++) {
      TaskSource s = sources.get(n);
      jdbc.sql("""
          insert into task_source (task, n, document, paragraph, sentence, start_, end_, quote, language)
          values (:task, :n, :document, :paragraph, :sentence, :start, :end, :quote, :language)
          """).param("task", task.value()).param("n", n).param("document", s.document().value()).param("paragraph", s.paragraph())
          .param("sentence", s.sentence()).param("start", s.start()).param("end", s.end()).param("quote", s.quote())
          .param("language", s.language()).update();
    }
  }

  List<QuotedSource> sources(DossierId task) {
    return jdbc.sql("""
        select s.document, s.paragraph, s.sentence, s.start_, s.end_, s.quote, s.language, d.title
        from task_source s
        left join dossier d on d.id = s.document
        where s.task = :task
        order by s.n
        """).param("task", task.value()).query(this::source).list();
  }

  /** Gives its number, the next of the task, which whoever reports has raised first. */
  int insertReport(DossierId task, PersonId reporter, Instant at, LocalDate day, String note, int progress, boolean last, List<FileId> files) {
    return jdbc.sql("""
        insert into task_report (task, n, reporter, at, on_, note, progress, final, files)
        values (:task, coalesce((select n from task_report where task = :task order by n desc limit 1), 0) + 1, :reporter, :at, :day, :note,
          :progress, :last, :files)
        returning n
        """).param("task", task.value()).param("reporter", reporter.value()).param("at", at(at)).param("day", day)
        .param("note", note).param("progress", progress).param("last", last).param("files", numbers(files))
        .query((row, n) -> row.getInt("n")).single();
  }

  void prove(DossierId task, int n, List<FileId> files) {
    jdbc.sql("""
        update task_report
        set files = :files
        where task = :task
          and n = :n
        """).param("task", task.value()).param("n", n).param("files", numbers(files)).update();
  }

  void judge(DossierId task, int n, boolean verified, PersonId verifier, Instant at, @Nullable String remark) {
    jdbc.sql("""
        update task_report
        set verified = :verified, verifier = :verifier, verified_at = :at, remark = :remark
        where task = :task
          and n = :n
        """).param("task", task.value()).param("n", n).param("verified", verified).param("verifier", verifier.value()).param("at", at(at))
        .param("remark", remark).update();
  }

  List<TaskReport> reports(DossierId task) {
    return jdbc.sql("""
        select n, reporter, at, on_, note, progress, final, verified, verifier, verified_at, remark, files
        from task_report
        where task = :task
        order by n desc
        """).param("task", task.value()).query(this::report).list();
  }

  void insertRequest(DossierId task, DeadlineRequest r) {
    jdbc.sql("""
        insert into task_deadline_request (task, n, asker, at, due_on, reason)
        values (:task, :n, :asker, :at, :due, :reason)
        """).param("task", task.value()).param("n", r.n()).param("asker", r.asker().value()).param("at", at(r.at())).param("due", r.dueOn())
        .param("reason", r.reason()).update();
  }

  void decide(DossierId task, int n, boolean granted, PersonId decider, Instant at, @Nullable String remark) {
    jdbc.sql("""
        update task_deadline_request
        set granted = :granted, decider = :decider, decided_at = :at, remark = :remark
        where task = :task
          and n = :n
        """).param("task", task.value()).param("n", n).param("granted", granted).param("decider", decider.value()).param("at", at(at))
        .param("remark", remark).update();
  }

  List<DeadlineRequest> requests(DossierId task) {
    return jdbc.sql("""
        select n, asker, at, due_on, reason, granted, decider, decided_at, remark
        from task_deadline_request
        where task = :task
        order by n desc
        """).param("task", task.value())
        .query((row, n) -> new DeadlineRequest(row.getInt("n"), new PersonId(row.getObject("asker", UUID.class)),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("due_on", LocalDate.class), row.getString("reason"),
            row.getObject("granted", Boolean.class), TaskRepository.person(row, "decider"), TaskRepository.instant(row, "decided_at"),
            row.getString("remark")))
        .list();
  }

  private QuotedSource source(ResultSet row, int n) throws SQLException {
    String title = row.getString("title");
    return new QuotedSource(
        new TaskSource(new DossierId(row.getObject("document", UUID.class)), row.getInt("paragraph"), row.getInt("sentence"), row.getInt("start_"),
            row.getInt("end_"), row.getString("quote"), row.getString("language")),
        title == null ? null : new LocalizedText(json.readValue(title, new TypeReference<Map<String, String>>() {
        })));
  }

  private TaskReport report(ResultSet row, int n) throws SQLException {
    return new TaskReport(row.getInt("n"), new PersonId(row.getObject("reporter", UUID.class)), row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("on_", LocalDate.class), row.getString("note"), row.getInt("progress"), row.getBoolean("final"),
        row.getObject("verified", Boolean.class), TaskRepository.person(row, "verifier"), TaskRepository.instant(row, "verified_at"),
        row.getString("remark"), Arrays.stream((UUID[]) row.getArray("files").getArray()).map(FileId::new).toList());
  }

  private static UUID[] numbers(List<FileId> files) {
    return files.stream().map(FileId::value).toArray(UUID[]::new);
  }

  private static OffsetDateTime at(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
