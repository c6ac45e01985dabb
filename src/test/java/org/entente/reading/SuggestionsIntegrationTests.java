package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.entente.access.Access;
import org.entente.access.DeedRefused;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.journal.Entry;
import org.entente.journal.Journal;
import org.entente.tasks.Task;
import org.entente.tasks.TaskStage;
import org.entente.tasks.Tasks;
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
@Import({Directory.class, Samples.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionsIntegrationTests {
  @Autowired
  Access access;
  @Autowired
  Suggestions suggestions;
  @Autowired
  Documents documents;
  @Autowired
  Tasks tasks;
  @Autowired
  Journal journal;
  @Autowired
  Samples samples;
  @Autowired
  Directory directory;
  Officer desk;
  Officer lead;
  Officer stranger;
  Officer auditor;

  @BeforeAll
  void threeAgencies() {
    var home = directory.agency("SUGA");
    desk = directory.officer("suggestions.desk", home, 1, 1);
    auditor = directory.officer("suggestions.auditor", home, 5, 1);
    lead = directory.officer("suggestions.lead", directory.agency("SUGB"), 1, 1);
    stranger = directory.officer("suggestions.stranger", directory.agency("SUGC"), 3, 1);
  }

  @Test
  void anAcceptedOneBecomesATaskWithItsSentence() {
    Document document = samples.taken("cooperation-vi", desk);
    SuggestionId id = samples.suggested(document.id(), desk, 3).getFirst();
    Acceptance acceptance = new Acceptance(lead.agency(), List.of(), LocalDate.of(2027, 3, 31), "Kế hoạch", null, null);
    DossierId made = suggestions.accept(id, acceptance, desk);
    Task task = tasks.get(made, lead);
    assertThat(task.stage()).isEqualTo(TaskStage.ASSIGNED);
    assertThat(task.dueOn()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(task.product()).isEqualTo("Kế hoạch");
    assertThat(tasks.sources(made, desk)).singleElement().satisfies(s -> {
      assertThat(s.seen()).isTrue();
      assertThat(s.source().sentence()).isEqualTo(3);
      assertThat(s.source().quote()).isEqualTo(sentence(document, 3));
    });
    assertThat(tasks.sources(made, lead)).singleElement().satisfies(s -> {
      assertThat(s.seen()).isFalse();
      assertThat(s.source().quote()).isEqualTo(sentence(document, 3));
    });
    assertThatThrownBy(() -> tasks.get(made, stranger)).isInstanceOf(DossierUnknown.class);
    assertThat(suggestions.get(id, desk).task()).isEqualTo(made);
    assertThat(access.reading(desk, () -> documents.get(document.id()).decided())).isEqualTo(1);
    assertThat(history(document)).containsExactly("SuggestionAccepted", "DocumentTaken");
  }

  @Test
  void isDecidedOnce() {
    Document document = samples.taken("cooperation-vi", desk);
    SuggestionId id = samples.suggested(document.id(), desk, 2).getFirst();
    suggestions.accept(id, Acceptance.to(lead.agency()), desk);
    long dossiers = dossiers();
    assertThatThrownBy(() -> suggestions.accept(id, Acceptance.to(lead.agency()), desk)).isInstanceOf(TransitionRefused.class);
    assertThatThrownBy(() -> suggestions.refuse(id, "no", desk)).isInstanceOf(TransitionRefused.class);
    assertThat(dossiers()).isEqualTo(dossiers);
  }

  @Test
  void aRefusalCanBeTakenBack() {
    Document document = samples.taken("cooperation-vi", desk);
    SuggestionId id = samples.suggested(document.id(), desk, 2).getFirst();
    suggestions.refuse(id, "Đã làm xong", desk);
    assertThat(suggestions.get(id, desk)).satisfies(s -> {
      assertThat(s.stage()).isEqualTo(SuggestionStage.REFUSED);
      assertThat(s.reason()).isEqualTo("Đã làm xong");
      assertThat(s.decidedBy()).isEqualTo(desk.person());
    });
    assertThatThrownBy(() -> suggestions.reopen(id, SuggestionStage.ACCEPTED, "-", desk)).isInstanceOf(TransitionRefused.class);
    suggestions.reopen(id, SuggestionStage.REFUSED, "-", desk);
    assertThat(suggestions.get(id, desk).stage()).isEqualTo(SuggestionStage.OPEN);
    assertThat(access.reading(desk, () -> documents.get(document.id()).decided())).isZero();
  }

  @Test
  void takingAnAcceptanceBackWithdrawsTheTask() {
    Document document = samples.taken("cooperation-vi", desk);
    SuggestionId id = samples.suggested(document.id(), desk, 2).getFirst();
    DossierId made = suggestions.accept(id, Acceptance.to(lead.agency()), desk);
    suggestions.reopen(id, SuggestionStage.ACCEPTED, "Nhầm", desk);
    assertThat(tasks.get(made, desk).stage()).isEqualTo(TaskStage.WITHDRAWN);
    assertThat(suggestions.get(id, desk).stage()).isEqualTo(SuggestionStage.OPEN);
  }

  @Test
  void anAcceptanceStaysOnceTheLeadAgencyHasTakenTheTaskUp() {
    Document document = samples.taken("cooperation-vi", desk);
    SuggestionId id = samples.suggested(document.id(), desk, 2).getFirst();
    DossierId made = suggestions.accept(id, Acceptance.to(lead.agency()), desk);
    tasks.accept(made, tasks.get(made, lead).version(), lead);
    assertThatThrownBy(() -> suggestions.reopen(id, SuggestionStage.ACCEPTED, "Nhầm", desk)).isInstanceOf(Refused.class);
    assertThat(tasks.get(made, desk).stage()).isEqualTo(TaskStage.ACCEPTED);
    assertThat(suggestions.get(id, desk).stage()).isEqualTo(SuggestionStage.ACCEPTED);
  }

  @Test
  void severalAreAcceptedTogetherOrNotAtAll() {
    Document document = samples.taken("cooperation-vi", desk);
    List<SuggestionId> ids = samples.suggested(document.id(), desk, 2, 3, 4);
    suggestions.refuse(ids.getLast(), "", desk);
    long dossiers = dossiers();
    assertThatThrownBy(() -> suggestions.acceptAll(ids, Acceptance.to(lead.agency()), desk)).isInstanceOf(TransitionRefused.class);
    assertThat(dossiers()).isEqualTo(dossiers);
    assertThat(suggestions.get(ids.getFirst(), desk).stage()).isEqualTo(SuggestionStage.OPEN);
    assertThat(suggestions.acceptAll(ids.subList(0, 2), Acceptance.to(lead.agency()), desk)).hasSize(2)
        .allSatisfy(task -> assertThat(tasks.get(task, lead).isLedBy(lead)).isTrue());
  }

  @Test
  void isUnknownToAStranger() {
    Document document = samples.taken("cooperation-vi", desk);
    SuggestionId id = samples.suggested(document.id(), desk, 2).getFirst();
    assertThatThrownBy(() -> suggestions.of(document.id(), stranger)).isInstanceOf(DossierUnknown.class);
    assertThatThrownBy(() -> suggestions.get(id, stranger)).isInstanceOf(DossierUnknown.class);
    assertThatThrownBy(() -> suggestions.accept(id, Acceptance.to(stranger.agency()), stranger)).isInstanceOf(DossierUnknown.class);
    assertThatThrownBy(() -> suggestions.refuse(id, "", stranger)).isInstanceOf(DossierUnknown.class);
    assertThatThrownBy(() -> suggestions.reopen(id, SuggestionStage.REFUSED, "", stranger)).isInstanceOf(DossierUnknown.class);
    assertThatThrownBy(() -> suggestions.refuse(id, "", auditor)).isInstanceOf(DeedRefused.class);
    assertThat(suggestions.get(id, desk).stage()).isEqualTo(SuggestionStage.OPEN);
  }

  private String sentence(Document document, int n) {
    return access.reading(desk, () -> {
      var sentence = documents.sentences(document.id(), List.of(n)).getFirst();
      return documents.paragraphs(document.id(), sentence.paragraph(), 1).getFirst().text().substring(sentence.start(), sentence.end());
    });
  }

  private List<String> history(Document document) {
    return access.reading(desk, () -> journal.history(document.id(), 10).stream().map(Entry::fact).toList());
  }

  private long dossiers() {
    return directory.owner().sql("select count(*) from entente.dossier").query(Long.class).single();
  }
}
