package org.entente.tasks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.files.FileId;
import org.entente.files.Files;
import org.entente.files.NewFile;
import org.entente.files.StoredFile;
import org.entente.tasks.TaskFact.ProgressReported;
import org.entente.tasks.TaskFact.ReportSentBack;
import org.entente.tasks.TaskFact.ReportVerified;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reports with evidence, and their verification by a second person. */
@Component
class Reports {
  private final TaskRepository repository;
  private final TaskChildRepository children;
  private final Spans spans;
  private final Files files;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reports(TaskRepository repository, TaskChildRepository children, Spans spans, Files files, Dossiers dossiers, ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.children = children;
    this.spans = spans;
    this.files = files;
    this.dossiers = dossiers;
    this.events = events;
    this.clock = clock;
  }

  long report(DossierId id, long version, NewReport report, List<NewFile> evidence, Officer officer) {
    officer.require(Deed.REPORT);
    Task task = repository.at(id, version);
    mayReport(task, report, officer);
    TaskRules.stage(task, TaskStage.ACCEPTED);
    TaskStage stage = report.last() ? task.stage().to(TaskStage.REPORTED) : task.stage();
    checkFields(id, report);
    long next = dossiers.raise(id, version);
    int progress = report.last() ? 100 : report.progress();
    int n = children.insertReport(id, officer.person(), clock.instant(), dossiers.today(), report.note().strip(), progress, report.last(),
        report.files());
    events.publishEvent(new ProgressReported(id, next, n, progress, report.last()));
    repository.reported(id, stage, task.isLedBy(officer) ? progress : task.progress(), report.last() ? officer.person() : task.reporter());
    return evidence.isEmpty() ? next : attach(id, next, n, report, evidence, officer);
  }

  private long attach(DossierId id, long version, int n, NewReport report, List<NewFile> evidence, Officer officer) {
    List<FileId> proofs = new ArrayList<>(report.files());
    long after = version;
    for (NewFile file : evidence)
      proofs.add(files.attach(id, after++, file, officer).id());
    children.prove(id, n, proofs);
    return after;
  }

  long verify(DossierId id, long version, @Nullable String remark, Officer officer) {
    Task task = waiting(id, version, officer);
    TaskStage stage = task.stage().to(TaskStage.DONE);
    TaskRules.bounded("remark", remark);
    TaskReport report = lastReport(id);
    long next = dossiers.raise(id, version, false, task.dueOn());
    children.judge(id, report.n(), true, officer.person(), clock.instant(), remark);
    repository.done(id, stage, report.day());
    if (task.lead() != null)
      spans.change(id, TaskSpan.from(dossiers.today(), task.lead(), task.dueOn()).doneOn(report.day()));
    events.publishEvent(new ReportVerified(id, next, report.n(), report.day(), report.reporter()));
    return next;
  }

  long sendBack(DossierId id, long version, String remark, Officer officer) {
    Task task = waiting(id, version, officer);
    TaskStage stage = task.stage().to(TaskStage.ACCEPTED);
    String why = TaskRules.required("remark", remark);
    TaskReport report = lastReport(id);
    long next = dossiers.raise(id, version);
    children.judge(id, report.n(), false, officer.person(), clock.instant(), why);
    repository.reported(id, stage, task.progress(), null);
    events.publishEvent(new ReportSentBack(id, next, report.n(), report.reporter()));
    return next;
  }

  private Task waiting(DossierId id, long version, Officer officer) {
    officer.require(Deed.VERIFY);
    Task task = repository.at(id, version);
    TaskRules.home(task, officer);
    TaskRules.stage(task, TaskStage.REPORTED);
    if (officer.person().equals(task.reporter()))
      throw new Refused("tasks.refused.ownReport");
    return task;
  }

  private TaskReport lastReport(DossierId id) {
    return children.reports(id).stream().filter(r -> r.last() && r.verified() == null).findFirst().orElseThrow();
  }

  private static void mayReport(Task task, NewReport report, Officer officer) {
    if (!task.isLedBy(officer) && !task.isHelpedBy(officer))
      throw new Refused("tasks.refused.noPart");
    if (report.last())
      TaskRules.lead(task, officer);
  }

  private void checkFields(DossierId id, NewReport report) {
    TaskRules.required("note", report.note());
    if (!report.last() && (report.progress() < 0 || report.progress() > 100))
      throw new FieldRefused("progress", "tasks.refused.progress");
    if (!report.files().isEmpty() && !files.of(id).stream().map(StoredFile::id).toList().containsAll(report.files()))
      throw new FieldRefused("files", "tasks.refused.unknownFile");
  }
}
