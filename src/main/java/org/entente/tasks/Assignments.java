package org.entente.tasks;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.tasks.TaskFact.AgencyJoined;
import org.entente.tasks.TaskFact.AgencyLeft;
import org.entente.tasks.TaskFact.DraftRewritten;
import org.entente.tasks.TaskFact.TaskAccepted;
import org.entente.tasks.TaskFact.TaskAssigned;
import org.entente.tasks.TaskFact.TaskHandedTo;
import org.entente.tasks.TaskFact.TaskOpened;
import org.entente.tasks.TaskFact.TaskReturned;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From the first draft to the answer of the lead agency. */
@Component
class Assignments {
  private static final int LEAD = 1;
  private static final int COOPERATING = 2;
  private final TaskRepository repository;
  private final TaskChildRepository children;
  private final TaskRules rules;
  private final Spans spans;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;

  Assignments(TaskRepository repository, TaskChildRepository children, TaskRules rules, Spans spans, Dossiers dossiers,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.children = children;
    this.rules = rules;
    this.spans = spans;
    this.dossiers = dossiers;
    this.events = events;
  }

  DossierId open(NewTask task, Officer officer) {
    officer.require(Deed.OPEN_TASK);
    rules.check(task, dossiers.today(), officer);
    DossierId id = dossiers.newId();
    // The parts of a draft are intentions: nobody outside the home agency sees it.
    Opening opening = new Opening(Kind.TASK, task.level(), task.restricted(), true, task.dueOn(), task.title(), TaskWords.of(task), task.circle(),
        task.draft() ? null : task.lead(), task.draft() ? List.of() : task.cooperating());
    dossiers.open(id, opening, officer);
    repository.insert(id, task, dossiers.today(), officer);
    children.insertSources(id, task.sources());
    if (task.draft() || task.lead() == null) {
      events.publishEvent(new TaskOpened(id, 1));
      return id;
    }
    events.publishEvent(new TaskAssigned(id, 1, task.lead(), null, task.dueOn()));
    if (task.assignee() != null)
      events.publishEvent(new TaskHandedTo(id, dossiers.raise(id, 1), task.assignee()));
    return id;
  }

  long edit(DossierId id, long version, NewTask task, Officer officer) {
    officer.require(Deed.OPEN_TASK);
    Task now = repository.at(id, version);
    TaskRules.home(now, officer);
    TaskRules.stage(now, TaskStage.DRAFT);
    rules.check(task, dossiers.today(), officer);
    long next = dossiers.rewrite(id, version, task.title(), TaskWords.of(task), task.dueOn());
    repository.rewrite(id, task);
    events.publishEvent(new DraftRewritten(id, next));
    return task.draft() ? next : assign(id, next, new Assignment(task.lead(), task.cooperating(), task.assignee()), officer);
  }

  long assign(DossierId id, long version, Assignment assignment, Officer officer) {
    officer.require(Deed.ASSIGN);
    Task task = repository.at(id, version);
    if (!task.isHomeOf(officer))
      return handOver(task, assignment, officer);
    Principal lead = assignment.lead() == null ? task.lead() : assignment.lead();
    if (lead == null)
      throw new FieldRefused("lead", "tasks.refused.noLead");
    List<Principal> cooperating = assignment.cooperating() == null
        ? task.cooperating().stream().filter(a -> !a.equals(lead)).toList()
        : assignment.cooperating().stream().distinct().toList();
    rules.parts(lead, cooperating, dossiers.today());
    rules.assignee(assignment.assignee(), lead, officer);
    boolean anew = !lead.equals(task.lead()) || !EnumSet.of(TaskStage.ASSIGNED, TaskStage.ACCEPTED, TaskStage.REPORTED).contains(task.stage());
    long next = anew ? assignAnew(task, lead) : version;
    next = cooperate(task, cooperating, next);
    if (assignment.assignee() != null && (anew || !assignment.assignee().equals(task.assignee())))
      next = hand(id, next, assignment.assignee());
    return next;
  }

  long accept(DossierId id, long version, Officer officer) {
    officer.require(Deed.ACCEPT_TASK);
    Task task = repository.at(id, version);
    TaskRules.lead(task, officer);
    TaskRules.stage(task, TaskStage.ASSIGNED); // sending back and reopening lead to the same stage, and are not the lead's
    TaskStage stage = task.stage().to(TaskStage.ACCEPTED);
    long next = dossiers.raise(id, version);
    repository.stage(id, stage);
    repository.assignee(id, task.assignee() == null ? officer.person() : task.assignee());
    events.publishEvent(new TaskAccepted(id, next));
    return next;
  }

  long giveBack(DossierId id, long version, String reason, Officer officer) {
    officer.require(Deed.ACCEPT_TASK);
    Task task = repository.at(id, version);
    TaskRules.lead(task, officer);
    TaskStage stage = task.stage().to(TaskStage.RETURNED);
    String why = TaskRules.required("reason", reason);
    long next = dossiers.raise(id, version);
    repository.stage(id, stage);
    events.publishEvent(new TaskReturned(id, next, why));
    return next;
  }

  /** Every step that changes who sees it takes a version of its own, so each has its own entry. */
  private long assignAnew(Task task, Principal lead) {
    TaskStage stage = task.stage().to(TaskStage.ASSIGNED);
    Principal former = task.stage() == TaskStage.DRAFT ? null : task.lead();
    boolean moved = !lead.equals(former);
    if (former != null && moved)
      events.publishEvent(new AgencyLeft(task.id(), dossiers.takePart(task.id(), former, null), former));
    long next = moved ? dossiers.takePart(task.id(), lead, LEAD) : dossiers.raise(task.id(), task.version());
    repository.assigned(task.id(), stage, lead, moved ? null : task.assignee());
    spans.change(task.id(), TaskSpan.from(dossiers.today(), lead, task.dueOn()));
    events.publishEvent(new TaskAssigned(task.id(), next, lead, moved ? former : null, task.dueOn()));
    return next;
  }

  private long cooperate(Task task, List<Principal> wanted, long version) {
    List<Principal> present = repository.cooperating(task.id());
    long next = version;
    for (Principal agency : present) {
      if (!wanted.contains(agency)) {
        next = dossiers.takePart(task.id(), agency, null);
        events.publishEvent(new AgencyLeft(task.id(), next, agency));
      }
    }
    for (Principal agency : wanted) {
      if (!present.contains(agency)) {
        next = dossiers.takePart(task.id(), agency, COOPERATING);
        events.publishEvent(new AgencyJoined(task.id(), next, agency));
      }
    }
    return next;
  }

  private long handOver(Task task, Assignment assignment, Officer officer) {
    TaskRules.lead(task, officer);
    boolean others = assignment.lead() != null && !assignment.lead().equals(task.lead())
        || assignment.cooperating() != null && !assignment.cooperating().equals(task.cooperating());
    if (others)
      TaskRules.home(task, officer);
    PersonId assignee = assignment.assignee();
    if (assignee == null)
      throw new FieldRefused("assignee", "tasks.refused.empty.assignee");
    rules.assignee(assignee, task.lead(), officer);
    TaskRules.stage(task, TaskStage.ASSIGNED, TaskStage.ACCEPTED);
    return Objects.equals(assignee, task.assignee()) ? task.version() : hand(task.id(), task.version(), assignee);
  }

  private long hand(DossierId id, long version, PersonId assignee) {
    long next = dossiers.raise(id, version);
    repository.assignee(id, assignee);
    events.publishEvent(new TaskHandedTo(id, next, assignee));
    return next;
  }
}
