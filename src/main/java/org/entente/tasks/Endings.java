package org.entente.tasks;

import java.time.LocalDate;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.tasks.TaskFact.TaskClosed;
import org.entente.tasks.TaskFact.TaskReopened;
import org.entente.tasks.TaskFact.TaskWithdrawn;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closing, reopening, withdrawing: deeds of the agency that assigned the task. */
@Component
class Endings {
  private final TaskRepository repository;
  private final Spans spans;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;

  Endings(TaskRepository repository, Spans spans, Dossiers dossiers, ApplicationEventPublisher events) {
    this.repository = repository;
    this.spans = spans;
    this.dossiers = dossiers;
    this.events = events;
  }

  long close(DossierId id, long version, Officer officer) {
    officer.require(Deed.CLOSE_TASK);
    Task task = repository.at(id, version);
    TaskRules.home(task, officer);
    TaskStage stage = task.stage().to(TaskStage.CLOSED);
    long next = dossiers.raise(id, version);
    repository.stage(id, stage);
    events.publishEvent(new TaskClosed(id, next));
    return next;
  }

  long reopen(DossierId id, long version, String reason, @Nullable LocalDate dueOn, Officer officer) {
    officer.require(Deed.CLOSE_TASK);
    Task task = repository.at(id, version);
    TaskRules.home(task, officer);
    TaskRules.stage(task, TaskStage.DONE, TaskStage.CLOSED);
    TaskStage stage = task.stage().to(TaskStage.ACCEPTED);
    String why = TaskRules.required("reason", reason);
    if (dueOn != null && dueOn.isBefore(dossiers.today()))
      throw new FieldRefused("due", "tasks.refused.notANewDeadline");
    LocalDate due = dueOn == null ? task.dueOn() : dueOn;
    long next = dossiers.raise(id, version, true, due);
    repository.done(id, stage, null);
    if (task.lead() != null)
      spans.change(id, TaskSpan.from(dossiers.today(), task.lead(), due));
    events.publishEvent(new TaskReopened(id, next, why, task.doneOn()));
    return next;
  }

  /**
   * Whoever may open a task may withdraw a draft, and what they assigned themselves until the lead agency has answered; the rest is
   * withdrawn by those who close tasks.
   */
  long withdraw(DossierId id, long version, String reason, Officer officer) {
    Task task = repository.at(id, version);
    boolean own = task.stage() == TaskStage.ASSIGNED && officer.person().equals(task.opener());
    officer.require(task.stage() == TaskStage.DRAFT || own ? Deed.OPEN_TASK : Deed.CLOSE_TASK);
    TaskRules.home(task, officer);
    TaskStage stage = task.stage().to(TaskStage.WITHDRAWN);
    String why = TaskRules.required("reason", reason);
    long next = dossiers.raise(id, version, false, task.dueOn());
    repository.stage(id, stage);
    if (task.stage() != TaskStage.DRAFT && task.lead() != null)
      spans.change(id, TaskSpan.from(dossiers.today(), task.lead(), task.dueOn()).left());
    events.publishEvent(new TaskWithdrawn(id, next, why));
    return next;
  }
}
