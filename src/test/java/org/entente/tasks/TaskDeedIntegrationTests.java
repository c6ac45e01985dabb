package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.entente.access.DeedRefused;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.text.LocalizedText;
import org.entente.workflow.Refused;
import org.entente.workflow.TransitionRefused;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskDeedIntegrationTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Set<TaskStage> ASSIGNED = EnumSet.complementOf(EnumSet.of(TaskStage.DRAFT));
  @Autowired
  Tasks tasks;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  Officer secretary;
  Officer homeDesk;
  Officer lead;
  Officer helper;

  @BeforeAll
  void threeAgencies() {
    UUID home = directory.agency("DEEA");
    secretary = directory.officer("deeds.secretary", home, 2, 1);
    homeDesk = directory.officer("deeds.homedesk", home, 1, 1);
    lead = directory.officer("deeds.lead", directory.agency("DEEB"), 1, 1);
    helper = directory.officer("deeds.helper", directory.agency("DEEC"), 1, 1);
  }

  /** In every stage, for officers of every side: what is offered is done, and what is not offered is refused. */
  @Test
  void whatThePageOffersIsWhatTheDoorDoes() {
    clock.on(TODAY);
    List<String> different = new ArrayList<>();
    for (TaskStage stage : ASSIGNED) {
      for (Officer officer : List.of(secretary, homeDesk, lead, helper)) {
        DossierId id = in(stage);
        for (TaskDeed deed : TaskDeed.values()) {
          boolean offered = TaskDeed.offered(tasks.get(id, officer), tasks.deadlineRequests(id, officer), officer).contains(deed);
          boolean done = isDone(id, deed, officer);
          if (done)
            id = in(stage);
          if (offered != done)
            different.add(stage + " " + officer.login() + " " + deed + (offered ? " is offered and refused" : " is done without being offered"));
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private boolean isDone(DossierId id, TaskDeed deed, Officer officer) {
    try {
      run(id, tasks.get(id, officer).version(), deed, officer);
      return true;
    } catch (Refused | DeedRefused | TransitionRefused | FieldRefused e) {
      return false;
    }
  }

  private void run(DossierId id, long v, TaskDeed deed, Officer officer) {
    switch (deed) {
      case VERIFICATION -> tasks.verify(id, v, null, officer);
      case DECISION -> tasks.grantDeadline(id, v, waiting(id, officer), null, officer);
      case ACCEPTANCE -> tasks.accept(id, v, officer);
      case REPORT -> tasks.report(id, v, NewReport.of(40, "Going on"), List.of(), officer);
      case RETURN -> tasks.giveBack(id, v, "Not ours", officer);
      case CLOSURE -> tasks.close(id, v, officer);
      case ASSIGNMENT -> tasks.assign(id, v, new Assignment(helper.agency(), List.of(), null), officer);
      case DEADLINE -> tasks.askDeadline(id, v, TODAY.plusDays(60), "More time", officer);
      case PERSON -> tasks.assign(id, v, Assignment.toPerson(officer.person()), officer);
      case REOPENING -> tasks.reopen(id, v, "Incomplete", null, officer);
      case WITHDRAWAL -> tasks.withdraw(id, v, "Cancelled", officer);
    }
  }

  private int waiting(DossierId id, Officer officer) {
    return tasks.deadlineRequests(id, officer).stream().filter(DeadlineRequest::waits).map(DeadlineRequest::n).findFirst()
        .orElseThrow(() -> new FieldRefused("n", "none"));
  }

  /** A task led to a stage; an accepted one has a request that waits. */
  private DossierId in(TaskStage stage) {
    DossierId id = tasks.open(
        NewTask.assigned(LocalizedText.of("en", "A task"), "en", lead.agency(), TODAY.plusDays(9)).with(List.of(helper.agency())),
        homeDesk);
    switch (stage) {
      case DRAFT, ASSIGNED -> {
      }
      case RETURNED -> tasks.giveBack(id, 1, "Not ours", lead);
      case WITHDRAWN -> tasks.withdraw(id, 1, "Cancelled", secretary);
      case ACCEPTED -> tasks.askDeadline(id, tasks.accept(id, 1, lead), TODAY.plusDays(30), "More time", lead);
      case REPORTED -> reported(id);
      case DONE -> tasks.verify(id, reported(id), null, secretary);
      case CLOSED -> tasks.close(id, tasks.verify(id, reported(id), null, secretary), secretary);
    }
    return id;
  }

  private long reported(DossierId id) {
    return tasks.report(id, tasks.accept(id, 1, lead), NewReport.last("Done"), List.of(), lead);
  }
}
