package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.entente.access.DeedRefused;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.workflow.TransitionRefused;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What holds on which day: leads, deadlines, completion, withdrawal, and the classes at a cut-off. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskTimesIntegrationTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate DUE = TODAY.plusDays(10);
  @Autowired
  Tasks tasks;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  FourAgencies four;
  Officer secretary;
  Officer head;
  Officer homeDesk;
  Officer lead;
  Officer helper;

  @BeforeAll
  void fourAgencies() {
    four = new FourAgencies("TIM", directory, tasks);
    secretary = four.secretary;
    head = four.head;
    homeDesk = four.homeDesk;
    lead = four.lead;
    helper = four.helper;
  }

  @BeforeEach
  void today() {
    clock.on(TODAY);
  }

  @Test
  void keepsTheLeadOfEachDay() {
    DossierId id = assigned();
    clock.on(TODAY.plusDays(3));
    tasks.assign(id, 1, Assignment.to(helper.agency()), secretary);
    assertThat(tasks.spans(id, secretary)).containsExactly(
        new TaskSpan(TODAY, TODAY.plusDays(3), DUE, lead.agency(), null, false), TaskSpan.from(TODAY.plusDays(3), helper.agency(), DUE));
  }

  @Test
  void aNewDeadlineHoldsFromTheDayItIsGranted() {
    DossierId id = assigned();
    long v = tasks.askDeadline(id, 1, DUE.plusDays(20), "The partner moved the meeting", lead);
    clock.on(TODAY.plusDays(2));
    assertThatThrownBy(() -> tasks.grantDeadline(id, v, 1, null, homeDesk)).isInstanceOf(DeedRefused.class);
    tasks.grantDeadline(id, v, 1, null, head);
    assertThat(tasks.get(id, lead).dueOn()).isEqualTo(DUE.plusDays(20));
    assertThat(tasks.spans(id, lead)).extracting(TaskSpan::dueOn).containsExactly(DUE, DUE.plusDays(20));
    assertThat(tasks.deadlineRequests(id, lead)).singleElement().matches(r -> Boolean.TRUE.equals(r.granted()));
    assertThatThrownBy(() -> tasks.refuseDeadline(id, v + 1, 1, "Too late", head)).isInstanceOf(FieldRefused.class);
  }

  @Test
  void aRefusedRequestChangesNothing() {
    DossierId id = assigned();
    long v = tasks.askDeadline(id, 1, DUE.plusDays(20), "More time", lead);
    assertThatThrownBy(() -> tasks.askDeadline(id, v, DUE.plusDays(30), "Even more", lead)).isInstanceOf(FieldRefused.class);
    assertThatThrownBy(() -> tasks.refuseDeadline(id, v, 7, "No", head)).isInstanceOf(DossierUnknown.class);
    tasks.refuseDeadline(id, v, 1, "Tied to the conference", head);
    assertThat(tasks.get(id, lead).dueOn()).isEqualTo(DUE);
    assertThat(tasks.spans(id, lead)).hasSize(1);
    assertThatThrownBy(() -> tasks.askDeadline(id, v + 1, TODAY.minusDays(1), "Back", lead)).isInstanceOf(FieldRefused.class)
        .hasMessageStartingWith("due");
  }

  @Test
  void isReopenedWithAReason() {
    DossierId id = assigned();
    long v = tasks.verify(id, reported(id), null, secretary);
    clock.on(TODAY.plusDays(5));
    assertThatThrownBy(() -> tasks.reopen(id, v, "Why not", null, homeDesk)).isInstanceOf(DeedRefused.class);
    tasks.reopen(id, v, "Two units are missing", TODAY.plusDays(30), secretary);
    Task task = tasks.get(id, lead);
    assertThat(task.stage()).isEqualTo(TaskStage.ACCEPTED);
    assertThat(task.doneOn()).isNull();
    assertThat(task.dueOn()).isEqualTo(TODAY.plusDays(30));
    assertThat(tasks.spans(id, lead)).extracting(s -> s.classAt(TODAY.plusDays(4))).containsExactly(Optional.of(TaskClass.DONE_ON_TIME),
        Optional.of(TaskClass.OPEN_IN_TIME));
  }

  @Test
  void isNotReopenedByTheLeadAgencyAcceptingItAgain() {
    DossierId id = assigned();
    long reported = reported(id);
    assertThatThrownBy(() -> tasks.accept(id, reported, lead)).isInstanceOf(TransitionRefused.class);
    long done = tasks.verify(id, reported, null, secretary);
    assertThatThrownBy(() -> tasks.accept(id, done, lead)).isInstanceOf(TransitionRefused.class);
    assertThat(tasks.get(id, lead).doneOn()).isEqualTo(TODAY);
  }

  @Test
  void isLeftOutFromTheDayItIsWithdrawn() {
    DossierId id = assigned();
    clock.on(TODAY.plusDays(20));
    tasks.withdraw(id, 1, "The trip was cancelled", secretary);
    assertThat(tasks.get(id, lead).classAt(TODAY.plusDays(20))).isEmpty();
    assertThat(tasks.spans(id, lead).getFirst().classAt(TODAY.plusDays(19))).contains(TaskClass.OPEN_OVERDUE);
    assertThatThrownBy(() -> tasks.reopen(id, 2, "Again", null, secretary)).isInstanceOf(TransitionRefused.class);
  }

  @Test
  void aPastCutOffDoesNotChangeWhenAReportIsVerifiedLater() {
    DossierId id = assigned();
    long v = reported(id);
    clock.on(TODAY.plusDays(15));
    tasks.verify(id, v, null, secretary);
    List<TaskSpan> spans = tasks.spans(id, lead);
    assertThat(spans.getFirst().classAt(TODAY.plusDays(14))).contains(TaskClass.OPEN_OVERDUE);
    assertThat(spans.getLast().classAt(TODAY.plusDays(15))).contains(TaskClass.DONE_ON_TIME);
  }

  private DossierId assigned() {
    return four.assigned(DUE);
  }

  private long reported(DossierId id) {
    return four.reported(id);
  }
}
