package org.entente.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.demo.Cast.Player;
import org.entente.dossiers.DossierId;
import org.entente.tasks.DeadlineRequest;
import org.entente.tasks.TaskFact;
import org.entente.tasks.TaskReport;
import org.entente.tasks.TaskSpan;
import org.entente.tasks.TaskStage;

import org.jspecify.annotations.Nullable;

/**
 * The history of one task as it is played out, deed by deed, in days that have passed: what the deeds of the module {@code tasks} would have left,
 * had they been done on those days. Deeds follow each other; none lies in the future.
 */
final class TaskScript {
  /** A deed with its journal entry. */
  record Entry(TaskFact fact, PersonId by, Instant at) {}

  private final DossierId id;
  private final LocalDate today;
  private final ZoneId zone;
  private final int salt;
  private final List<TaskSpan> spans = new ArrayList<>();
  private final List<TaskReport> reports = new ArrayList<>();
  private final List<DeadlineRequest> requests = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private TaskStage stage = TaskStage.DRAFT;
  private Principal lead;
  private @Nullable LocalDate dueOn;
  private @Nullable LocalDate doneOn;
  private @Nullable PersonId assignee;
  private @Nullable PersonId reporter;
  private int progress;
  private @Nullable LocalDate openedOn;

  /** @param salt spreads the hours of the day */
  TaskScript(DossierId id, LocalDate today, ZoneId zone, int salt, Principal lead, @Nullable LocalDate dueOn) {
    this.id = id;
    this.today = today;
    this.zone = zone;
    this.salt = salt;
    this.lead = lead;
    this.dueOn = dueOn;
  }

  TaskScript drafted(LocalDate day, Player by) {
    Instant at = at(day);
    enter(new TaskFact.TaskOpened(id, version()), by, at);
    return this;
  }

  TaskScript assigned(LocalDate day, Player by) {
    Instant at = at(day);
    stage = TaskStage.ASSIGNED;
    hold(at, null, false);
    enter(new TaskFact.TaskAssigned(id, version(), lead, null, dueOn), by, at);
    return this;
  }

  TaskScript moved(LocalDate day, Player by, Principal to) {
    Instant at = at(day);
    Principal former = lead;
    enter(new TaskFact.AgencyLeft(id, version(), former), by, at);
    lead = to;
    stage = TaskStage.ASSIGNED;
    assignee = null;
    hold(at, null, false);
    enter(new TaskFact.TaskAssigned(id, version(), lead, former, dueOn), by, at.plusSeconds(40));
    return this;
  }

  TaskScript accepted(LocalDate day, Player by) {
    Instant at = at(day);
    stage = TaskStage.ACCEPTED;
    assignee = by.person();
    enter(new TaskFact.TaskAccepted(id, version()), by, at);
    return this;
  }

  TaskScript returned(LocalDate day, Player by, String reason) {
    Instant at = at(day);
    stage = TaskStage.RETURNED;
    enter(new TaskFact.TaskReturned(id, version(), reason), by, at);
    return this;
  }

  TaskScript progressed(LocalDate day, Player by, int percent, String note) {
    return report(day, by, percent, note, false);
  }

  TaskScript reported(LocalDate day, Player by, String note) {
    stage = TaskStage.REPORTED;
    reporter = by.person();
    return report(day, by, 100, note, true);
  }

  TaskScript verified(LocalDate day, Player by) {
    Instant at = at(day);
    TaskReport r = reports.removeLast();
    reports.add(new TaskReport(r.n(), r.reporter(), r.at(), r.day(), r.note(), r.progress(), true, true, by.person(), at, null, List.of()));
    stage = TaskStage.DONE;
    doneOn = r.day();
    hold(at, doneOn, false);
    enter(new TaskFact.ReportVerified(id, version(), r.n(), r.day(), r.reporter()), by, at);
    return this;
  }

  TaskScript closed(LocalDate day, Player by) {
    Instant at = at(day);
    stage = TaskStage.CLOSED;
    enter(new TaskFact.TaskClosed(id, version()), by, at);
    return this;
  }

  TaskScript reopened(LocalDate day, Player by, String reason, LocalDate newDue) {
    Instant at = at(day);
    LocalDate formerly = doneOn;
    stage = TaskStage.ACCEPTED;
    doneOn = null;
    reporter = null;
    dueOn = newDue;
    hold(at, null, false);
    enter(new TaskFact.TaskReopened(id, version(), reason, formerly), by, at);
    return this;
  }

  TaskScript asked(LocalDate day, Player by, LocalDate newDue, String reason) {
    Instant at = at(day);
    int n = requests.size() + 1;
    requests.add(new DeadlineRequest(n, by.person(), at, newDue, reason, null, null, null, null));
    enter(new TaskFact.DeadlineAsked(id, version(), n, newDue), by, at);
    return this;
  }

  /** Grants the request, or with a remark refuses it. */
  TaskScript decided(LocalDate day, Player by, @Nullable String refusal) {
    Instant at = at(day);
    DeadlineRequest r = requests.removeLast();
    requests.add(new DeadlineRequest(r.n(), r.asker(), r.at(), r.dueOn(), r.reason(), refusal == null, by.person(), at, refusal));
    if (refusal == null) {
      enter(new TaskFact.DeadlineGranted(id, version(), r.n(), dueOn, r.dueOn(), r.asker()), by, at);
      dueOn = r.dueOn();
      hold(at, null, false);
    } else
      enter(new TaskFact.DeadlineRefused(id, version(), r.n(), r.asker()), by, at);
    return this;
  }

  TaskScript withdrawn(LocalDate day, Player by, String reason) {
    Instant at = at(day);
    stage = TaskStage.WITHDRAWN;
    hold(at, null, true);
    enter(new TaskFact.TaskWithdrawn(id, version(), reason), by, at);
    return this;
  }

  private TaskScript report(LocalDate day, Player by, int percent, String note, boolean last) {
    Instant at = at(day);
    int n = reports.size() + 1;
    progress = percent;
    reports.add(new TaskReport(n, by.person(), at, at.atZone(zone).toLocalDate(), note, percent, last, null, null, null, null, List.of()));
    enter(new TaskFact.ProgressReported(id, version(), n, percent, last), by, at);
    return this;
  }

  /** A span says what held at the end of a day: a second change on a day replaces the first. */
  private void hold(Instant at, @Nullable LocalDate done, boolean withdrawn) {
    LocalDate day = at.atZone(zone).toLocalDate();
    if (!spans.isEmpty()) {
      TaskSpan before = spans.removeLast();
      if (before.since().isBefore(day))
        spans.add(new TaskSpan(before.since(), day, before.dueOn(), before.lead(), before.doneOn(), before.withdrawn()));
    }
    spans.add(new TaskSpan(day, LocalDate.MAX, dueOn, lead, done, withdrawn));
  }

  /** Office hours of the day, after the deed before and before today. */
  private Instant at(LocalDate day) {
    LocalDate passed = day.isBefore(today) ? day : today.minusDays(1);
    int minutes = (salt * 37 + entries.size() * 53) % 480;
    Instant wanted = passed.atTime(8, 15).plusMinutes(minutes).atZone(zone).toInstant();
    if (openedOn == null)
      openedOn = passed;
    return entries.isEmpty() || wanted.isAfter(entries.getLast().at()) ? wanted : entries.getLast().at().plusSeconds(900);
  }

  private void enter(TaskFact fact, Player by, Instant at) {
    entries.add(new Entry(fact, by.person(), at));
  }

  private long version() {
    return entries.size() + 1;
  }

  DossierId id() {
    return id;
  }

  TaskStage stage() {
    return stage;
  }

  Principal lead() {
    return lead;
  }

  @Nullable
  LocalDate dueOn() {
    return dueOn;
  }

  @Nullable
  LocalDate doneOn() {
    return doneOn;
  }

  @Nullable
  PersonId assignee() {
    return assignee;
  }

  @Nullable
  PersonId reporter() {
    return reporter;
  }

  int progress() {
    return progress;
  }

  LocalDate openedOn() {
    return openedOn == null ? today : openedOn;
  }

  List<TaskSpan> spans() {
    return spans;
  }

  List<TaskReport> reports() {
    return reports;
  }

  List<DeadlineRequest> requests() {
    return requests;
  }

  List<Entry> entries() {
    return entries;
  }
}
