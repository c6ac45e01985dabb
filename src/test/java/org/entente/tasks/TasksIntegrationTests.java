package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.files.Files;
import org.entente.files.NewFile;
import org.entente.journal.Entry;
import org.entente.journal.Journal;
import org.entente.text.LocalizedText;
import org.entente.workflow.Refused;
import org.entente.workflow.TransitionRefused;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
class TasksIntegrationTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate DUE = TODAY.plusDays(10);
  @Autowired
  Access access;
  @Autowired
  Tasks tasks;
  @Autowired
  Files files;
  @Autowired
  Journal journal;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  FourAgencies four;
  Officer secretary;
  Officer homeDesk;
  Officer lead;
  Officer colleague;
  Officer helper;
  Officer stranger;

  @BeforeAll
  void fourAgencies() {
    four = new FourAgencies("TSK", directory, tasks);
    secretary = four.secretary;
    homeDesk = four.homeDesk;
    lead = four.lead;
    colleague = four.colleague;
    helper = four.helper;
    stranger = four.stranger;
  }

  @BeforeEach
  void today() {
    clock.on(TODAY);
  }

  @Test
  void goesFromAssignmentToClosure() {
    DossierId id = assigned();
    long v = tasks.accept(id, 1, lead);
    v = tasks.report(id, v, NewReport.of(40, "Draft ready"), List.of(), lead);
    v = tasks.report(id, v, NewReport.last("Sent to all"), List.of(), lead);
    v = tasks.verify(id, v, null, secretary);
    v = tasks.close(id, v, secretary);
    Task task = tasks.get(id, lead);
    assertThat(task.stage()).isEqualTo(TaskStage.CLOSED);
    assertThat(task.version()).isEqualTo(v).isEqualTo(6);
    assertThat(task.doneOn()).isEqualTo(TODAY);
    assertThat(task.progress()).isEqualTo(100);
    assertThat(task.assignee()).isEqualTo(lead.person());
    assertThat(history(id)).containsExactly("TaskAssigned", "TaskAccepted", "ProgressReported", "ProgressReported", "ReportVerified", "TaskClosed");
  }

  @Test
  void isUnknownToAStranger() {
    DossierId id = assigned();
    unknown(() -> tasks.get(id, stranger));
    unknown(() -> tasks.accept(id, 1, stranger));
    unknown(() -> tasks.withdraw(id, 1, "Not ours", stranger));
    assertThat(tasks.sources(id, stranger)).isEmpty();
    assertThat(tasks.spans(id, stranger)).isEmpty();
    assertThat(tasks.reports(id, stranger)).isEmpty();
  }

  @Test
  void aDraftIsUnknownToTheLeadItIntends() {
    DossierId id = tasks.open(draft(lead.agency()), homeDesk);
    unknown(() -> tasks.get(id, lead));
    assertThat(tasks.get(id, secretary).cooperating()).containsExactly(helper.agency());
    assertThat(tasks.spans(id, homeDesk)).isEmpty();
  }

  @Test
  void aDraftIsRewrittenAndAssigned() {
    DossierId id = tasks.open(draft(lead.agency()), homeDesk);
    NewTask rewritten = NewTask.assigned(LocalizedText.of("en", "Rewritten"), "en", lead.agency(), DUE).with(List.of(helper.agency()));
    long v = tasks.edit(id, 1, rewritten, homeDesk);
    assertThat(tasks.get(id, lead).title().texts()).containsEntry("en", "Rewritten");
    assertThat(tasks.get(id, helper).stage()).isEqualTo(TaskStage.ASSIGNED);
    assertThat(history(id)).containsExactly("TaskOpened", "DraftRewritten", "TaskAssigned", "AgencyJoined");
    assertThat(tasks.spans(id, lead)).containsExactly(TaskSpan.from(TODAY, lead.agency(), DUE));
    assertThatThrownBy(() -> tasks.edit(id, v, rewritten, homeDesk)).isInstanceOf(TransitionRefused.class);
  }

  @Test
  void cannotBeVerifiedByWhoReportedIt() {
    DossierId id = tasks.open(NewTask.assigned(LocalizedText.of("en", "Our own"), "en", secretary.agency(), DUE), homeDesk);
    long v = tasks.accept(id, 1, secretary);
    long reported = tasks.report(id, v, NewReport.last("Done"), List.of(), secretary);
    assertThatThrownBy(() -> tasks.verify(id, reported, null, secretary)).isInstanceOf(Refused.class).hasMessage("tasks.refused.ownReport");
    assertThatThrownBy(() -> tasks.sendBack(id, reported, "No", secretary)).isInstanceOf(Refused.class);
    tasks.verify(id, reported, null, homeDesk);
    assertThat(tasks.get(id, secretary).stage()).isEqualTo(TaskStage.DONE);
  }

  @Test
  void cannotBeVerifiedByTheLeadAgency() {
    DossierId id = assigned();
    long v = reported(id);
    assertThatThrownBy(() -> tasks.verify(id, v, null, colleague)).isInstanceOf(Refused.class).hasMessage("tasks.refused.notHome");
  }

  @Test
  void goesBackToWorkWhenItsReportIsSentBack() {
    DossierId id = assigned();
    long v = reported(id);
    assertThatThrownBy(() -> tasks.sendBack(id, v, " ", secretary)).isInstanceOf(FieldRefused.class).hasMessageStartingWith("remark");
    tasks.sendBack(id, v, "The annex is missing", secretary);
    assertThat(tasks.get(id, lead).stage()).isEqualTo(TaskStage.ACCEPTED);
    assertThat(tasks.reports(id, lead)).singleElement()
        .matches(r -> Boolean.FALSE.equals(r.verified()) && "The annex is missing".equals(r.remark()));
    long again = tasks.report(id, v + 1, NewReport.last("With the annex"), List.of(), lead);
    tasks.verify(id, again, "Good", secretary);
    assertThat(tasks.reports(id, lead)).extracting(TaskReport::verified).containsExactly(true, false);
  }

  @Test
  void isReturnedWithAReasonAndAssignedToAnother() {
    DossierId id = assigned();
    assertThatThrownBy(() -> tasks.giveBack(id, 1, "", lead)).isInstanceOf(FieldRefused.class);
    assertThatThrownBy(() -> tasks.giveBack(id, 1, "Not ours", helper)).isInstanceOf(Refused.class);
    long v = tasks.giveBack(id, 1, "Not ours", lead);
    tasks.assign(id, v, new Assignment(helper.agency(), List.of(), null), secretary);
    assertThat(tasks.get(id, helper).isLedBy(helper)).isTrue();
    unknown(() -> tasks.get(id, lead));
    assertThat(history(id)).containsExactly("TaskAssigned", "TaskReturned", "AgencyLeft", "TaskAssigned");
    assertThat(tasks.get(id, secretary).version()).isEqualTo(4);
  }

  @Test
  void isHandedToAPersonByTheLeadAgencyOnly() {
    DossierId id = assigned();
    assertThatThrownBy(() -> tasks.assign(id, 1, Assignment.toPerson(colleague.person()), secretary)).isInstanceOf(FieldRefused.class)
        .hasMessageStartingWith("assignee");
    assertThatThrownBy(() -> tasks.assign(id, 1, Assignment.toPerson(stranger.person()), lead)).isInstanceOf(FieldRefused.class);
    assertThatThrownBy(() -> tasks.assign(id, 1, Assignment.to(helper.agency()), lead)).isInstanceOf(Refused.class);
    tasks.assign(id, 1, Assignment.toPerson(colleague.person()), lead);
    assertThat(tasks.get(id, lead).assignee()).isEqualTo(colleague.person());
  }

  @Test
  void refusesAStaleVersionAndChangesNothing() {
    DossierId id = assigned();
    tasks.accept(id, 1, lead);
    assertThatThrownBy(() -> tasks.accept(id, 1, colleague)).isInstanceOf(StaleVersion.class);
    assertThat(history(id)).hasSize(2);
  }

  @Test
  void refusesBadInputByItsField() {
    refused("due", NewTask.assigned(LocalizedText.of("en", "x"), "en", lead.agency(), TODAY).with(List.of()), t -> new NewTask(t.title(), t.body(),
        t.language(), null, TODAY.plusDays(1), TODAY, t.lead(), List.of(), null, 1, false, List.of(), null, List.of(), false));
    refused("cooperating", NewTask.assigned(LocalizedText.of("en", "x"), "en", lead.agency(), DUE), t -> t.with(List.of(lead.agency())));
    refused("lead", NewTask.assigned(LocalizedText.of("en", "x"), "en", new Principal(999_999), DUE), t -> t);
    refused("title", NewTask.assigned(LocalizedText.of("en", " "), "en", lead.agency(), DUE), t -> t);
  }

  @Test
  void progressIsReportedBetweenAcceptanceAndTheLastReport() {
    DossierId id = assigned();
    assertThatThrownBy(() -> tasks.report(id, 1, NewReport.of(10, "Begun"), List.of(), lead)).isInstanceOf(TransitionRefused.class);
    long v = tasks.accept(id, 1, lead);
    assertThatThrownBy(() -> tasks.report(id, v, NewReport.of(101, "Too much"), List.of(), lead)).isInstanceOf(FieldRefused.class);
    assertThatThrownBy(() -> tasks.report(id, v, NewReport.last("Done"), List.of(), helper)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> tasks.report(id, v, NewReport.of(10, "Ours"), List.of(), homeDesk)).isInstanceOf(Refused.class);
    tasks.report(id, v, NewReport.of(30, "Our part is done"), List.of(), helper);
    assertThat(tasks.get(id, lead).progress()).isZero();
  }

  @Test
  void evidenceStaysWithItsReport() {
    DossierId id = assigned();
    long v = tasks.accept(id, 1, lead);
    var annex = new NewFile("../phụ lục.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
    tasks.report(id, v, NewReport.last("With an annex"), List.of(annex), lead);
    var kept = access.reading(secretary, () -> files.of(id));
    assertThat(kept).singleElement().matches(f -> f.name().equals("phụ lục.pdf") && f.mediaType().equals("application/pdf"));
    assertThat(tasks.reports(id, secretary).getFirst().files()).containsExactly(kept.getFirst().id());
    assertThat(files.content(id, kept.getFirst().id(), secretary).bytes()).isEqualTo(annex.content());
    unknown(() -> files.content(id, kept.getFirst().id(), stranger));
    assertThat(history(id)).containsExactly("TaskAssigned", "TaskAccepted", "ProgressReported", "FileAdded");
  }

  @Test
  void refusesFilesThatDeceiveOrAreEmpty() {
    DossierId id = assigned();
    for (NewFile file : List.of(new NewFile("annex\u202Egpj.exe", new byte[1]), new NewFile("empty.txt", new byte[0]), new NewFile("..", new byte[1]),
        new NewFile("large.bin", new byte[Files.LARGEST + 1])))
      assertThatThrownBy(() -> files.attach(id, 1, file, lead)).isInstanceOf(FieldRefused.class).hasMessageStartingWith("file");
    assertThat(tasks.get(id, lead).version()).isEqualTo(1);
  }

  @Test
  void keepsTheSentenceFromADocumentThatItsReaderDoesNotSee() {
    DossierId hidden = tasks.open(draft(null), stranger);
    var sentence = new TaskSource(hidden, 3, 7, 0, 12, "Giao Bộ chủ trì", "vi");
    DossierId id = tasks.open(NewTask.assigned(LocalizedText.of("vi", "Việc"), "vi", lead.agency(), DUE).from(List.of(sentence)), secretary);
    assertThat(tasks.sources(id, lead)).singleElement().matches(s -> !s.seen() && s.source().quote().equals("Giao Bộ chủ trì"));
  }

  private void refused(String field, NewTask good, UnaryOperator<NewTask> spoil) {
    assertThatThrownBy(() -> tasks.open(spoil.apply(good), secretary)).isInstanceOf(FieldRefused.class)
        .extracting(e -> ((FieldRefused) e).field()).isEqualTo(field);
  }

  private DossierId assigned() {
    return four.assigned(DUE);
  }

  private NewTask draft(@Nullable Principal wanted) {
    return new NewTask(LocalizedText.of("en", "A draft"), "What to do", "en", "Report", null, DUE, wanted,
        wanted == null ? List.of() : List.of(helper.agency()), null,
        1, false, List.of(), null, List.of(), true);
  }

  private long reported(DossierId id) {
    return four.reported(id);
  }

  private List<String> history(DossierId id) {
    return access.reading(secretary, () -> journal.history(id, 50)).reversed().stream().map(Entry::fact).toList();
  }

  private static void unknown(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(DossierUnknown.class);
  }
}
