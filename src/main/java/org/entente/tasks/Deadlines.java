package org.entente.tasks;

import java.time.Clock;
import java.time.LocalDate;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.tasks.TaskFact.DeadlineAsked;
import org.entente.tasks.TaskFact.DeadlineGranted;
import org.entente.tasks.TaskFact.DeadlineRefused;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asking for another deadline, and the answer of the agency that set it. */
@Component
class Deadlines {
  private final TaskRepository repository;
  private final TaskChildRepository children;
  private final Spans spans;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deadlines(TaskRepository repository, TaskChildRepository children, Spans spans, Dossiers dossiers, ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.children = children;
    this.spans = spans;
    this.dossiers = dossiers;
    this.events = events;
    this.clock = clock;
  }

  long ask(DossierId id, long version, LocalDate dueOn, String reason, Officer officer) {
    officer.require(Deed.ASK_DEADLINE);
    Task task = repository.at(id, version);
    TaskRules.lead(task, officer);
    inWork(task);
    if (dueOn.equals(task.dueOn()) || dueOn.isBefore(dossiers.today()))
      throw new FieldRefused("due", "tasks.refused.notANewDeadline");
    if (task.startOn() != null && dueOn.isBefore(task.startOn()))
      throw new FieldRefused("due", "tasks.refused.dueBeforeStart");
    String why = TaskRules.required("reason", reason);
    var earlier = children.requests(id);
    if (earlier.stream().anyMatch(DeadlineRequest::waits))
      throw new FieldRefused("due", "tasks.refused.requestWaits");
    long next = dossiers.raise(id, version);
    int n = earlier.size() + 1;
    children.insertRequest(id, new DeadlineRequest(n, officer.person(), clock.instant(), dueOn, why, null, null, null, null));
    events.publishEvent(new DeadlineAsked(id, next, n, dueOn));
    return next;
  }

  long grant(DossierId id, long version, int n, @Nullable String remark, Officer officer) {
    Task task = decidable(id, version, officer);
    DeadlineRequest request = waiting(id, n, officer);
    TaskRules.bounded("remark", remark);
    long next = dossiers.raise(id, version, true, request.dueOn());
    children.decide(id, n, true, officer.person(), clock.instant(), remark);
    if (task.lead() != null)
      spans.change(id, TaskSpan.from(dossiers.today(), task.lead(), request.dueOn()));
    events.publishEvent(new DeadlineGranted(id, next, n, task.dueOn(), request.dueOn(), request.asker()));
    return next;
  }

  long refuse(DossierId id, long version, int n, String remark, Officer officer) {
    decidable(id, version, officer);
    DeadlineRequest request = waiting(id, n, officer);
    String why = TaskRules.required("remark", remark);
    long next = dossiers.raise(id, version);
    children.decide(id, n, false, officer.person(), clock.instant(), why);
    events.publishEvent(new DeadlineRefused(id, next, n, request.asker()));
    return next;
  }

  private Task decidable(DossierId id, long version, Officer officer) {
    officer.require(Deed.DECIDE_DEADLINE);
    Task task = repository.at(id, version);
    TaskRules.home(task, officer);
    inWork(task);
    return task;
  }

  private DeadlineRequest waiting(DossierId id, int n, Officer officer) {
    DeadlineRequest request = children.requests(id).stream().filter(r -> r.n() == n).findFirst().orElseThrow(DossierUnknown::new);
    if (!request.waits())
      throw new FieldRefused("n", "tasks.refused.decided");
    if (request.asker().equals(officer.person()))
      throw new Refused("tasks.refused.ownRequest");
    return request;
  }

  private static void inWork(Task task) {
    TaskRules.stage(task, TaskStage.ASSIGNED, TaskStage.ACCEPTED);
  }
}
