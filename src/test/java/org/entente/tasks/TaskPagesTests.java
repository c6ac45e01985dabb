package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.text.LocalizedText;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskPagesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Tasks tasks;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  Officer home;
  Officer lead;
  Officer stranger;
  Officer cleared;

  @BeforeAll
  void threeAgencies() {
    UUID assigning = directory.agency("PAGA");
    home = directory.officer("pages.home", assigning, 2, 1);
    lead = directory.officer("pages.lead", directory.agency("PAGB"), 1, 1);
    cleared = directory.officer("pages.cleared", assigning, 2, 2);
    stranger = directory.officer("pages.stranger", directory.agency("PAGC"), 2, 1);
  }

  @BeforeEach
  void today() {
    clock.on(TODAY);
    reads("en");
  }

  @Test
  void showsATaskWithItsSentenceAndVerbs() {
    DossierId hidden = tasks.open(NewTask.draft(LocalizedText.of("vi", "Kín"), "vi"), stranger);
    DossierId seen = tasks.open(NewTask.assigned(LocalizedText.of("vi", "Văn bản"), "vi", lead.agency(), null), home);
    DossierId id = tasks.open(assigned().from(List.of(new TaskSource(hidden, 2, 5, 0, 9, "یہ کام پورا کیا جائے", "ur"),
        new TaskSource(seen, 2, 8, 0, 9, "Giao chủ trì", "vi"))), home);
    assertThat(get("/tasks/" + id, lead)).hasStatusOk().bodyText().contains("lang=\"ur\" dir=\"auto\">یہ کام پورا کیا جائے")
        .contains("not shared with you").contains("/documents/" + seen + "#s8").doesNotContain(hidden.toString()).contains("Accept")
        .contains("PAGA-").doesNotContain("Withdraw");
    assertThat(get("/tasks/" + id, home)).bodyText().contains("Withdraw").doesNotContain("/acceptance");
  }

  @Test
  void isReadInVietnameseAndFromRightToLeftInUrdu() {
    DossierId id = tasks.open(assigned(), home);
    reads("vi");
    assertThat(get("/tasks/" + id, lead)).bodyText().contains("lang=\"vi\" dir=\"ltr\"").contains("Cơ quan chủ trì").contains("Nhận");
    reads("ur");
    assertThat(get("/tasks/" + id, lead)).bodyText().contains("lang=\"ur\" dir=\"rtl\"").contains("ذمہ دار ادارہ")
        .containsPattern("<bdi dir=\"ltr\" class=\"sym\" translate=\"no\">PAGA-\\d+</bdi>").contains("21 نومبر 2026");
    for (String language : List.of("ar", "fa", "en")) {
      reads(language);
      assertThat(get("/tasks/" + id, lead)).hasStatusOk();
      assertThat(get("/tasks/" + id + "/assignment", home)).hasStatusOk();
      assertThat(get("/tasks/new", home)).hasStatusOk();
    }
  }

  @Test
  void isUnknownToAStranger() {
    DossierId id = tasks.open(assigned(), home);
    for (String page : List.of("/tasks/" + id, "/tasks/" + id + "/report", "/tasks/" + id + "/edit", "/tasks/" + UUID.randomUUID(), "/tasks/nothing"))
      assertThat(get(page, stranger)).as(page).hasStatus(404);
    assertThat(post("/tasks/" + id + "/return", stranger, "reason", "Not ours", "version", "1")).hasStatus(404);
  }

  @Test
  void everyDeedHasAFormAndIsDoneWithoutScript() {
    DossierId id = tasks.open(assigned(), home);
    for (TaskDeed deed : TaskDeed.values())
      assertThat(get("/tasks/" + id + "/" + deed.word(), home)).as(deed.word()).hasStatusOk();
    assertThat(post("/tasks/" + id + "/acceptance", lead, "version", "1")).hasRedirectedUrl("/tasks/" + id);
    assertThat(post("/tasks/" + id + "/report", lead, "version", "2", "note", "Half", "progress", "50")).hasRedirectedUrl("/tasks/" + id);
    assertThat(post("/tasks/" + id + "/deadline", lead, "version", "3", "due", "2027-01-31", "reason", "Later")).hasRedirectedUrl("/tasks/" + id);
    assertThat(post("/tasks/" + id + "/decision", home, "version", "4", "answer", "yes")).hasRedirectedUrl("/tasks/" + id);
    assertThat(post("/tasks/" + id + "/report", lead, "version", "5", "note", "All", "last", "true")).hasRedirectedUrl("/tasks/" + id);
    assertThat(post("/tasks/" + id + "/verification", home, "version", "6", "answer", "yes")).hasRedirectedUrl("/tasks/" + id);
    assertThat(post("/tasks/" + id + "/closure", home, "version", "7")).hasRedirectedUrl("/tasks/" + id);
    assertThat(get("/tasks/" + id, lead)).bodyText().contains("Closed").contains("reported 50%").contains("granted a deadline of 31 Jan 2027");
    assertThat(post("/tasks/" + id + "/reopening", home, "version", "8", "reason", "Incomplete")).hasRedirectedUrl("/tasks/" + id);
  }

  @Test
  void keepsWhatWasWrittenWhenItIsRefused() {
    DossierId id = tasks.open(assigned(), home);
    assertThat(post("/tasks/" + id + "/deadline", lead, "version", "1", "due", "2026-10-32", "reason", "Kept words")).hasStatus(422).bodyText()
        .contains("There is no day “2026-10-32”").contains("Kept words").contains("id=\"due-problem\"");
    assertThat(post("/tasks", home, "title", " ", "body", "Kept body", "start", "2026-12-02", "due", "2026-12-01", "lead", "PAGB")).hasStatus(422)
        .bodyText().contains("Kept body").contains("id=\"title-problem\"").contains("Write what is to be done");
    assertThat(post("/tasks", home, "title", "Both", "lead", "PAGA", "lead", "PAGB")).hasStatus(422).bodyText().contains("one lead agency");
  }

  @Test
  void showsWhatOthersDidWhenSomebodyWasFaster() {
    DossierId id = tasks.open(assigned(), home);
    tasks.accept(id, 1, lead);
    assertThat(post("/tasks/" + id + "/withdrawal", home, "version", "1", "reason", "My own reason")).hasStatus(422).bodyText()
        .contains("while you were writing").contains("accepted the task").contains("My own reason").contains("name=\"version\" value=\"2\"");
    assertThat(tasks.get(id, home).stage()).isEqualTo(TaskStage.ACCEPTED);
  }

  @Test
  void opensADraftAndRewritesIt() {
    MvcTestResult created = post("/tasks", home, "title", "From the form", "language", "en", "level", "1", "draft", "true", "lead", "PAGB");
    String address = String.valueOf(created.getResponse().getRedirectedUrl());
    assertThat(get(address, lead)).hasStatus(404);
    assertThat(get(address + "/edit", home)).hasStatusOk().bodyText().contains("From the form");
    assertThat(post(address, home, "version", "1", "title", "Rewritten", "language", "en", "level", "1", "lead", "PAGB", "due", "2026-12-24"))
        .hasRedirectedUrl(address);
    assertThat(get(address, lead)).hasStatusOk().bodyText().contains("Rewritten").contains("24 Dec 2026");
  }

  @Test
  void readingAConfidentialTaskIsEnteredAndToldToNobody() {
    var secret = new NewTask(LocalizedText.of("vi", "Việc mật"), "", "vi", null, null, null, cleared.agency(), List.of(), null, 2, false, List.of(),
        null, List.of(), false);
    DossierId id = tasks.open(secret, cleared);
    assertThat(get("/tasks/" + id, home)).hasStatus(404);
    assertThat(get("/tasks/" + id, cleared)).hasStatusOk().bodyText().contains("Confidential").doesNotContain("changed the dossier");
    assertThat(directory.owner().sql("select count(*) from entente.journal where dossier = :id and fact = 'DossierRead'").param("id", id.value())
        .query((row, n) -> row.getInt(1)).single()).isEqualTo(1);
  }

  @Test
  void comesAloneInTheSidePanel() {
    DossierId id = tasks.open(assigned(), home);
    assertThat(mvc.get().uri("/tasks/" + id + "/return").with(user("pages.lead").roles("OFFICER")).header("HX-Request", "true")).hasStatusOk()
        .bodyText().doesNotContain("<html").contains("hx-post=\"/tasks/" + id + "/return\"").contains("data-panel-close");
    assertThat(mvc.post().uri("/tasks/" + id + "/return").with(user("pages.lead").roles("OFFICER")).with(csrf()).header("HX-Request", "true")
        .param("version", "1").param("reason", "Not ours")).hasStatusOk().headers().hasValue("HX-Redirect", "/tasks/" + id);
  }

  @Test
  void handsFilesOutToBeSavedOnly() {
    DossierId id = tasks.open(assigned(), home);
    var page = new MockMultipartFile("file", "trang<script>.html", "text/html", "<script>1</script>".getBytes(StandardCharsets.UTF_8));
    assertThat(mvc.post().uri("/tasks/" + id + "/files").multipart().file(page).with(user("pages.lead").roles("OFFICER")).with(csrf()))
        .hasStatus(303);
    String file = tasks.get(id, lead).version() == 2 ? fileOf(id) : "";
    assertThat(get(file, home)).hasStatusOk().headers().hasValue("X-Content-Type-Options", "nosniff")
        .hasHeaderSatisfying("Content-Disposition", values -> assertThat(values.getFirst()).startsWith("attachment"));
    assertThat(get(file, stranger)).hasStatus(404);
  }

  private String fileOf(DossierId id) {
    String body = new String(get("/tasks/" + id, lead).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    int start = body.indexOf("/tasks/" + id + "/files/");
    return body.substring(start, body.indexOf('"', start));
  }

  private NewTask assigned() {
    return NewTask.assigned(LocalizedText.of("vi", "Rà soát thỏa thuận"), "vi", lead.agency(), TODAY.plusDays(4)).saying("Rà soát", "Báo cáo");
  }

  private MvcTestResult get(String path, Officer officer) {
    return mvc.get().uri(path).with(user(officer.login()).roles("OFFICER")).exchange();
  }

  private MvcTestResult post(String path, Officer officer, String... fields) {
    var request = mvc.post().uri(path).with(user(officer.login()).roles("OFFICER")).with(csrf());
    for (int n = 0; n < fields.length; n += 2)
      request = request.param(fields[n], fields[n + 1]);
    return request.exchange();
  }

  private void reads(String language) {
    directory.owner().sql("update house.account set language = :language where login like 'pages.%'").param("language", language).update();
  }
}
