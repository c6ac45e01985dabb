package org.entente.desk;

import org.entente.access.Access;
import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.dossiers.Fact;
import org.entente.notifications.Audience;
import org.entente.notifications.Notifications;
import org.entente.notifications.Reason;
import org.entente.sharing.SharingFact;
import org.entente.tasks.TaskFact;
import org.entente.tasks.TaskParties;
import org.entente.tasks.Tasks;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says who is told of what happens to a task; followers hear of everything. */
@Component
class News {
  private final Notifications notifications;
  private final Tasks tasks;

  News(Notifications notifications, Tasks tasks) {
    this.notifications = notifications;
    this.tasks = tasks;
  }

  // A plain listener on purpose: what people are told is committed with the deed or not at all. After the journal, which must not miss a fact.
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void hear(Fact fact) {
    if (Access.current().isPresent() && !(fact instanceof SharingFact)) // who is told of those, sharing says itself
      notifications.tell(fact, fact instanceof TaskFact happened ? audience(happened, Access.current().get()) : Audience.followers());
  }

  private Audience audience(TaskFact fact, Officer officer) {
    return switch (fact) {
      case TaskFact.TaskAssigned assigned -> Audience.of(Reason.ASSIGNED, assigned.lead(), Office.SECRETARY, Office.HEAD);
      case TaskFact.AgencyJoined joined -> Audience.of(Reason.ASSIGNED, joined.agency(), Office.SECRETARY);
      case TaskFact.TaskHandedTo handed -> Audience.of(Reason.ASSIGNED, handed.assignee());
      case TaskFact.TaskReturned returned -> home(Reason.RETURNED, returned, officer);
      case TaskFact.ProgressReported reported -> home(reported.last() ? Reason.WAITING : Reason.REPORTED, reported, officer);
      case TaskFact.DeadlineAsked asked -> Audience.of(Reason.WAITING, parties(asked, officer).home(), Office.SECRETARY, Office.HEAD);
      case TaskFact.DeadlineGranted granted -> Audience.of(Reason.DECIDED, granted.asker());
      case TaskFact.DeadlineRefused refused -> Audience.of(Reason.DECIDED, refused.asker());
      case TaskFact.ReportVerified verified -> Audience.of(Reason.DECIDED, verified.reporter());
      case TaskFact.ReportSentBack sentBack -> Audience.of(Reason.DECIDED, sentBack.reporter());
      case TaskFact.TaskReopened reopened -> lead(reopened, officer);
      case TaskFact.TaskWithdrawn withdrawn -> lead(withdrawn, officer);
      case TaskFact.TaskOpened opened -> Audience.followers();
      case TaskFact.DraftRewritten rewritten -> Audience.followers();
      case TaskFact.AgencyLeft left -> Audience.followers();
      case TaskFact.TaskAccepted accepted -> Audience.followers();
      case TaskFact.TaskClosed closed -> Audience.followers();
    };
  }

  private Audience home(Reason reason, TaskFact fact, Officer officer) {
    TaskParties parties = parties(fact, officer);
    return Audience.of(reason, parties.home(), Office.SECRETARY).and(parties.opener());
  }

  private Audience lead(TaskFact fact, Officer officer) {
    TaskParties parties = parties(fact, officer);
    Principal lead = parties.lead();
    return lead == null ? Audience.followers() : Audience.of(Reason.ASSIGNED, lead, Office.SECRETARY).and(parties.assignee());
  }

  private TaskParties parties(TaskFact fact, Officer officer) {
    return tasks.parties(fact.dossier(), officer);
  }
}
