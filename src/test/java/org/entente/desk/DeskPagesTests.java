package org.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.listings.SavedViews;
import org.entente.listings.Statements;
import org.entente.notifications.Following;
import org.entente.notifications.Notice;
import org.entente.notifications.Notifications;
import org.entente.notifications.Reason;
import org.entente.tasks.NewReport;
import org.entente.tasks.NewTask;
import org.entente.tasks.Tasks;
import org.entente.text.LocalizedText;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesTests {
  private static final String FORMULA = "=HYPERLINK(\"x\")";
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  Dossiers dossiers;
  @Autowired
  Tasks tasks;
  @Autowired
  Access access;
  @Autowired
  Desk desk;
  @Autowired
  SavedViews views;
  @Autowired
  Following following;
  @Autowired
  Notifications notifications;
  Officer home;
  Officer homeDesk;
  Officer lead;
  Officer leadDesk;
  Officer stranger;
  LocalDate today;
  DossierId late;

  @BeforeAll
  void twoAgenciesAndAStranger() {
    UUID a = directory.agency("DSKA");
    UUID b = directory.agency("DSKB");
    home = directory.officer("desk.home", a, 2, 1);
    homeDesk = directory.officer("desk.homedesk", a, 1, 1);
    lead = directory.officer("desk.lead", b, 2, 1);
    leadDesk = directory.officer("desk.leaddesk", b, 1, 1);
    stranger = directory.officer("desk.stranger", directory.agency("DSKC"), 2, 1);
    today = dossiers.today();
    late = given("Tổng kết Chỉ thị 12-CT/TW", lead.agency(), today.minusDays(9));
    given("Chuẩn bị đoàn ra", lead.agency(), today.plusDays(3));
    given(FORMULA, home.agency(), null);
    speaks("desk.leaddesk", "ur");
    speaks("desk.lead", "vi");
  }

  @Test
  void whatIsAssignedToAnAgencyIsOnItsDeskAndOnNoOther() {
    MyWork work = desk.of(lead);
    assertThat(work.groups().stream().map(MyWork.Group::name)).containsSubsequence("overdue", "waiting");
    assertThat(work.groups().getFirst().shown()).extracting(l -> l.row().id()).contains(late);
    assertThat(get("/work", lead)).hasStatusOk().bodyText().contains("lang=\"vi\"", "Việc của tôi", "Quá hạn", "Tổng kết Chỉ thị ");
    assertThat(get("/work", leadDesk)).bodyText().contains("dir=\"rtl\"", "میرا کام", "Tổng kết Chỉ thị ");
    assertThat(get("/work", stranger)).bodyText().contains("Nothing waits for you").doesNotContain("Tổng kết");
  }

  @Test
  void aTaskIsAcceptedFromTheDeskAndReportedToWhoGaveIt() {
    DossierId id = given("Báo cáo quý", lead.agency(), today.plusDays(20));
    assertThat(mvc.post().uri("/work/acceptance").param("task", id.toString()).param("version", "1").with(csrf()).with(signedIn(leadDesk)).exchange())
        .hasStatus3xxRedirection();
    assertThat(groupOf(id, leadDesk)).isEqualTo("mine");
    report(id, leadDesk, 2);
    assertThat(groupOf(id, home)).isEqualTo("waiting");
    assertThat(reasons(id, home)).contains(Reason.WAITING);
    tasks.verify(id, version(id), null, home);
    assertThat(reasons(id, leadDesk)).containsExactly(Reason.DECIDED);
    assertThat(groupOf(id, home)).isEmpty();
  }

  @Test
  void nobodyIsToldOfTheirOwnDeedsAndStrangersOfNothing() {
    DossierId id = given("Việc riêng", lead.agency(), null);
    assertThat(reasons(id, home)).isEmpty();
    assertThat(reasons(id, lead)).containsExactly(Reason.ASSIGNED);
    assertThat(reasons(id, stranger)).isEmpty();
    assertThat(get("/notifications", lead)).hasStatusOk().bodyText().contains("Việc riêng", "Được giao");
    assertThat(get("/notifications", stranger)).bodyText().doesNotContain("Việc riêng");
    int before = notifications.unread(lead);
    assertThat(mvc.get().uri("/notifications/" + id).with(signedIn(lead)).exchange()).hasRedirectedUrl("/tasks/" + id);
    assertThat(notifications.unread(lead)).isEqualTo(before - 1);
    assertThat(mvc.get().uri("/notifications/" + id).with(signedIn(stranger)).exchange()).hasStatus(404);
  }

  @Test
  void whoeverFollowsHearsOfEveryDeedUntilTheyStop() {
    DossierId id = given("Việc được theo dõi", lead.agency(), null);
    assertThat(mvc.post().uri("/dossiers/" + id + "/following").with(csrf()).with(signedIn(homeDesk)).exchange()).hasStatus3xxRedirection();
    assertThat(groupOf(id, homeDesk)).isEqualTo("followed");
    tasks.accept(id, 1, leadDesk);
    assertThat(reasons(id, homeDesk)).containsExactly(Reason.FOLLOWED);
    following.unfollow(id, homeDesk);
    report(id, leadDesk, 2);
    assertThat(notices(id, homeDesk).getFirst().changes()).isEqualTo(1);
    assertThat(mvc.post().uri("/dossiers/" + id + "/following").with(csrf()).with(signedIn(stranger)).exchange()).hasStatus(404);
  }

  @Test
  void everyNumberOfTheOverviewIsTheLengthOfItsList() {
    var answer = mvc.get().uri("/api/v1/overview").with(signedIn(home)).exchange();
    assertThat(answer).hasStatusOk();
    String page = text(get("/overview", home));
    var links = java.util.regex.Pattern.compile("<a href=\"(/tasks\\?[^\"]*)\">([0-9,]+)</a>").matcher(page);
    int checked = 0;
    for (; links.find(); checked++) {
      String query = links.group(1).replace("&amp;", "&").replace("/tasks?", "");
      assertThat(length(query, home)).as(query).isEqualTo(Integer.parseInt(links.group(2).replace(",", "")));
    }
    assertThat(checked).isGreaterThan(4);
    assertThat(get("/overview?cutoff=" + today.minusDays(30), lead)).bodyText().contains("Tổng quan", "Không có nhiệm vụ tại ngày này");
    assertThat(text(get("/overview", stranger))).doesNotContain("DSKB");
  }

  @Test
  void theRegisterSpeaksTheReadersLanguageAndKeepsSymbolsLeftToRight() {
    assertThat(get("/tasks", lead)).hasStatusOk().bodyText().contains("Nhiệm vụ được giao", "Tổng kết Chỉ thị ", "class=\"due due-overdue\"");
    assertThat(get("/tasks", leadDesk)).bodyText().contains("lang=\"ur\" dir=\"rtl\"", "تفویض کردہ کام",
        "<bdi dir=\"ltr\" class=\"sym\" translate=\"no\">DSKA-");
    assertThat(get("/tasks", stranger)).bodyText().contains("No task fits these filters").doesNotContain("Tổng kết");
    assertThat(get("/tasks?state=all", stranger)).bodyText().contains("No tasks yet");
    assertThat(get("/tasks?q=12-ct/tw", lead)).bodyText().contains("Tổng kết Chỉ thị");
  }

  @Test
  void aViewIsSavedRenamedAndForgottenAndIsNobodyElses() {
    assertThat(
        mvc.post().uri("/views").param("register", "tasks").param("name", "Quá hạn của tôi").param("query", "class=OPEN_OVERDUE&q=T%E1%BB%95ng")
            .with(csrf()).with(signedIn(lead)).exchange())
        .hasRedirectedUrl("/tasks?class=OPEN_OVERDUE&q=T%E1%BB%95ng");
    var view = views.of("tasks", lead).getFirst();
    assertThat(get("/tasks?" + view.query(), lead)).bodyText().contains("Quá hạn của tôi", "aria-current=\"page\"");
    assertThat(views.of("tasks", leadDesk)).isEmpty();
    assertThat(mvc.post().uri("/views/" + view.id()).param("register", "tasks").param("name", "x").with(csrf()).with(signedIn(leadDesk)).exchange())
        .hasStatus(404);
    views.rename(view.id(), "tasks", "Trễ hạn", lead);
    assertThat(get("/tasks", lead)).bodyText().contains("Trễ hạn");
    views.delete(view.id(), lead);
    assertThat(get("/tasks", lead)).bodyText().doesNotContain("Trễ hạn");
  }

  @Test
  void anExportHoldsWhatIsShownAndNoFormula() throws Exception {
    String csv = text(get("/tasks/export?format=csv&state=all", home));
    assertThat(csv).startsWith("\ufeff").contains("desk.home", "'" + FORMULA.substring(0, 4)).doesNotContain("\n=", ",=");
    long lines = csv.lines().filter(l -> l.startsWith("DSKA-")).count();
    assertThat(lines).isEqualTo(length("state=all", home));
    byte[] file = get("/tasks/export?format=xlsx", leadDesk).getResponse().getContentAsByteArray();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file)); var rows = book.getFirstSheet().openStream()) {
      assertThat(rows.filter(r -> r.getCellCount() > 1 && r.getCellText(0).startsWith("DSKA-")).count()).isEqualTo(length("state=open", leadDesk));
    }
    assertThat(text(get("/tasks/export?format=csv&state=all", stranger))).doesNotContain("DSKA-");
  }

  @Test
  void aDeedOnSeveralIsShownBeforeItIsDoneAndTellsWhatBecameOfEach() {
    DossierId mine = given("Việc một", home.agency(), null);
    DossierId theirs = given("Việc hai", lead.agency(), null);
    var preview = mvc.post().uri("/tasks/bulk").param("deed", "HAND").param("row", mine.toString(), theirs.toString()).param("query", "state=open")
        .with(csrf()).with(signedIn(home)).exchange();
    assertThat(preview).hasStatusOk().bodyText().contains("2 tasks will be changed", mine + ":1", "desk.homedesk");
    var done = mvc.post().uri("/tasks/bulk").param("deed", "HAND").param("confirmed", "true").param("row", mine + ":1", theirs + ":1")
        .param("person", homeDesk.person().toString()).with(csrf()).with(signedIn(home)).exchange();
    assertThat(done).hasStatusOk().bodyText().contains("Done on 1 task", "skipped: ");
    assertThat(reasons(mine, homeDesk)).contains(Reason.ASSIGNED);
  }

  @Test
  void pagesTakeThreeStatementsWithTheSeatAndTheBell() throws Exception {
    for (String page : List.of("/tasks", "/tasks?state=all", "/tasks?sort=-opened", "/api/v1/tasks", "/overview", "/api/v1/overview",
        "/notifications", "/agencies"))
      assertThat(statements(page, lead)).as(page).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void filtersAndOtherRegistersTakeOneMoreAndATaskWhatItHas() throws Exception {
    for (String page : List.of("/work", "/tasks?stage=ASSIGNED", "/tasks?q=doan", "/guidance", "/documents")) // My work: also who asks for sight
      assertThat(statements(page, lead)).as(page).hasSizeLessThanOrEqualTo(4);
    assertThat(statements("/tasks/" + late, lead)).hasSizeLessThanOrEqualTo(6);
  }

  private List<String> statements(String page, Officer officer) throws Exception {
    Statements.Work look = () -> assertThat(get(page, officer)).hasStatusOk();
    look.run(); // the directory may be known for half a minute
    return Statements.ofPage(look).stream().filter(s -> !s.contains("SPRING_SESSION")).toList(); // a session is kept aside, at the house
  }

  @Test
  void theDirectoryShowsEveryAgency() {
    assertThat(get("/agencies", leadDesk)).hasStatusOk().bodyText().contains("DSKA", "DSKB", "ادارے");
  }

  private DossierId given(String title, Principal agency, LocalDate due) {
    return tasks.open(NewTask.assigned(LocalizedText.of("vi", title), "vi", agency, due), home);
  }

  private void report(DossierId id, Officer by, long version) {
    tasks.report(id, version, NewReport.last("Đã xong"), List.of(), by);
  }

  private long version(DossierId id) {
    return tasks.get(id, home).version();
  }

  private String groupOf(DossierId id, Officer officer) {
    return desk.of(officer).groups().stream().filter(g -> g.shown().stream().anyMatch(l -> l.row().id().equals(id))).map(MyWork.Group::name)
        .findFirst()
        .orElse("");
  }

  private List<Notice> notices(DossierId id, Officer officer) {
    return notifications.notices(null, 100, officer).stream().filter(n -> n.dossier().equals(id)).toList();
  }

  private List<Reason> reasons(DossierId id, Officer officer) {
    return notices(id, officer).stream().flatMap(n -> n.reasons().stream()).toList();
  }

  private int length(String query, Officer officer) {
    String next = "";
    int length = 0;
    do {
      String body = text(get("/api/v1/tasks?size=200&" + query + (next.isEmpty() ? "" : "&cursor=" + next), officer));
      length += body.split("\"number\":", -1).length - 1;
      var more = java.util.regex.Pattern.compile("\"next\":\"([^\"]+)\"").matcher(body);
      next = more.find() ? more.group(1) : "";
    } while (!next.isEmpty());
    return length;
  }

  private void speaks(String login, String language) {
    directory.owner().sql("update house.account set language = :language where login = :login").param("language", language).param("login", login)
        .update();
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor signedIn(Officer officer) {
    return user(officer.login()).roles("OFFICER");
  }

  private MvcTestResult get(String address, Officer officer) {
    return mvc.get().uri(address).with(signedIn(officer)).exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
