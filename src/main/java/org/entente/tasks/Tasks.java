package org.entente.tasks;

import java.time.LocalDate;
import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.files.NewFile;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to assigned tasks. Every deed takes the version that the officer saw and gives the version it left; each runs in a transaction of
 * the officer, or joins the one it is called in. All of them answer {@code DossierUnknown} to whoever does not see the task,
 * {@code StaleVersion} when somebody was faster, {@code DeedRefused} when the office may not, {@code Refused} when it is for another agency or
 * person, {@code TransitionRefused} when the stage does not allow it, and {@code FieldRefused} for what was given.
 */
@Service
public class Tasks {
  private final Access access;
  private final TaskRepository repository;
  private final TaskChildRepository children;
  private final Assignments assignments;
  private final Reports reports;
  private final Deadlines deadlines;
  private final Endings endings;

  Tasks(Access access, TaskRepository repository, TaskChildRepository children, Assignments assignments, Reports reports, Deadlines deadlines,
      Endings endings) {
    this.access = access;
    this.repository = repository;
    this.children = children;
    this.assignments = assignments;
    this.reports = reports;
    this.deadlines = deadlines;
    this.endings = endings;
  }

  /** Opens a task at the officer's agency: a draft, or assigned at once when it names a lead. */
  public DossierId open(NewTask task, Officer officer) {
    return access.as(officer, () -> assignments.open(task, officer));
  }

  /** Rewrites a draft of the officer's agency. */
  public long edit(DossierId id, long version, NewTask task, Officer officer) {
    return access.as(officer, () -> assignments.edit(id, version, task, officer));
  }

  /** The home agency assigns it, or changes who has a part; the lead agency hands it to one of its people. */
  public long assign(DossierId id, long version, Assignment assignment, Officer officer) {
    return access.as(officer, () -> assignments.assign(id, version, assignment, officer));
  }

  /** The lead agency accepts it; whoever accepts carries it when nobody was named. */
  public long accept(DossierId id, long version, Officer officer) {
    return access.as(officer, () -> assignments.accept(id, version, officer));
  }

  /** The lead agency returns it. */
  public long giveBack(DossierId id, long version, String reason, Officer officer) {
    return access.as(officer, () -> assignments.giveBack(id, version, reason, officer));
  }

  /** The lead or a cooperating agency reports; the last report is the lead's. Files become files of the task. */
  public long report(DossierId id, long version, NewReport report, List<NewFile> evidence, Officer officer) {
    return access.as(officer, () -> reports.report(id, version, report, evidence, officer));
  }

  /** The lead agency asks for a new deadline. */
  public long askDeadline(DossierId id, long version, LocalDate dueOn, String reason, Officer officer) {
    return access.as(officer, () -> deadlines.ask(id, version, dueOn, reason, officer));
  }

  /** The home agency grants the request; it holds from today. */
  public long grantDeadline(DossierId id, long version, int n, @Nullable String remark, Officer officer) {
    return access.as(officer, () -> deadlines.grant(id, version, n, remark, officer));
  }

  /** The home agency refuses the request and says why. */
  public long refuseDeadline(DossierId id, long version, int n, String remark, Officer officer) {
    return access.as(officer, () -> deadlines.refuse(id, version, n, remark, officer));
  }

  /** An officer of the home agency, never the reporter, verifies the last report: the task is done on the day of that report. */
  public long verify(DossierId id, long version, @Nullable String remark, Officer officer) {
    return access.as(officer, () -> reports.verify(id, version, remark, officer));
  }

  /** An officer of the home agency, never the reporter, sends the last report back and says why. */
  public long sendBack(DossierId id, long version, String remark, Officer officer) {
    return access.as(officer, () -> reports.sendBack(id, version, remark, officer));
  }

  /** The home agency closes what is done. */
  public long close(DossierId id, long version, Officer officer) {
    return access.as(officer, () -> endings.close(id, version, officer));
  }

  /** The home agency reopens what was done or closed; the deadline stays unless a new one is given. */
  public long reopen(DossierId id, long version, String reason, @Nullable LocalDate dueOn, Officer officer) {
    return access.as(officer, () -> endings.reopen(id, version, reason, dueOn, officer));
  }

  /** The home agency withdraws it, which leaves it out of the classes from today. */
  public long withdraw(DossierId id, long version, String reason, Officer officer) {
    return access.as(officer, () -> endings.withdraw(id, version, reason, officer));
  }

  /** The task; {@code DossierUnknown} when the officer does not see it. */
  public Task get(DossierId id, Officer officer) {
    return access.reading(officer, () -> repository.get(id));
  }

  /** Whom the task concerns; {@code DossierUnknown} when the officer does not see it. */
  public TaskParties parties(DossierId id, Officer officer) {
    return access.reading(officer, () -> repository.parties(id));
  }

  /** Those the officer sees that come from a guiding document, open ones first, at most so many. */
  public List<Task> ofGuidance(DossierId guidance, int most, Officer officer) {
    return access.reading(officer, () -> repository.ofGuidance(guidance, most).stream().map(repository::get).toList());
  }

  /** The sentences it came from; the document of each only for those who see it. */
  public List<QuotedSource> sources(DossierId id, Officer officer) {
    return access.reading(officer, () -> children.sources(id));
  }

  /** Its reports, newest first. */
  public List<TaskReport> reports(DossierId id, Officer officer) {
    return access.reading(officer, () -> children.reports(id));
  }

  /** Its requests for a new deadline, newest first. */
  public List<DeadlineRequest> deadlineRequests(DossierId id, Officer officer) {
    return access.reading(officer, () -> children.requests(id));
  }

  /** What held when, oldest first; empty for a draft. */
  public List<TaskSpan> spans(DossierId id, Officer officer) {
    return access.reading(officer, () -> repository.spans(id));
  }
}
