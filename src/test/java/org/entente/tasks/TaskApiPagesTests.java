package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.listings.Statements;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskApiPagesTests {
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  Officer home;
  Officer lead;
  Officer stranger;

  @BeforeAll
  void threeAgencies() {
    home = directory.officer("taskapi.home", directory.agency("APIA"), 2, 1);
    lead = directory.officer("taskapi.lead", directory.agency("APIB"), 1, 1);
    stranger = directory.officer("taskapi.stranger", directory.agency("APIC"), 2, 1);
  }

  @BeforeEach
  void today() {
    clock.on(LocalDate.of(2026, 11, 21));
  }

  @Test
  void goesFromAssignmentToClosure() {
    MvcTestResult opened = post("/api/v1/tasks", home, "", """
        {"title": "Rà soát thỏa thuận", "language": "vi", "lead": "APIB", "cooperating": ["APIC"], "due": "2026-12-24", "product": "Báo cáo"}""");
    assertThat(opened).hasStatus(201).hasHeader("ETag", "\"1\"").bodyJson().extractingPath("$.class").isEqualTo("OPEN_IN_TIME");
    String task = "/api/v1/tasks/" + id(opened);
    assertThat(opened).hasHeader("Location", task);
    assertThat(post(task + "/acceptance", lead, "\"1\"", "")).hasStatusOk().hasHeader("ETag", "\"2\"");
    var file = new MockMultipartFile("file", "phụ lục.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
    assertThat(mvc.post().uri(task + "/files").multipart().file(file).with(user(lead.login()).roles("OFFICER")).header("If-Match", "\"2\""))
        .hasStatus(201).hasHeader("ETag", "\"3\"").bodyJson().extractingPath("$.files[0].name").isEqualTo("phụ lục.pdf");
    assertThat(post(task + "/deadline-requests", lead, "\"3\"", "{\"due\": \"2027-01-31\", \"reason\": \"Later\"}")).hasStatusOk();
    assertThat(post(task + "/deadline-requests/1/decision", home, "\"4\"", "{\"granted\": true}")).hasStatusOk().bodyJson().extractingPath("$.due")
        .isEqualTo("2027-01-31");
    assertThat(post(task + "/reports", lead, "\"5\"", "{\"note\": \"Half\", \"progress\": 50}")).hasStatusOk();
    assertThat(post(task + "/reports", lead, "\"6\"", "{\"note\": \"All\", \"final\": true}")).hasStatusOk().bodyJson().extractingPath("$.stage")
        .isEqualTo("REPORTED");
    assertThat(post(task + "/verification", home, "\"7\"", "{\"accepted\": true}")).hasStatusOk().bodyJson().extractingPath("$.doneOn")
        .isEqualTo("2026-11-21");
    assertThat(post(task + "/closure", home, "\"8\"", "")).hasStatusOk().bodyJson().extractingPath("$.stage").isEqualTo("CLOSED");
    assertThat(post(task + "/reopening", home, "\"9\"", "{\"reason\": \"Incomplete\"}")).hasStatusOk();
    assertThat(post(task + "/withdrawal", home, "\"10\"", "{\"reason\": \"Cancelled\"}")).hasStatusOk().bodyJson().extractingPath("$.class").isNull();
  }

  /** Each statement is a way to the database and back, and work for both sides: deeds keep their number small. */
  @Test
  void openingAndReportingTakeFewStatements() throws Exception {
    String wanted = "{\"title\": \"Count\", \"language\": \"en\", \"lead\": \"APIB\", \"cooperating\": [\"APIC\"], \"due\": \"2026-12-24\"}";
    assertThat(Statements.all(() -> assertThat(post("/api/v1/tasks", home, "", wanted)).hasStatus(201))).hasSizeLessThanOrEqualTo(9);
    String task = "/api/v1/tasks/" + id(post("/api/v1/tasks", home, "", wanted));
    assertThat(post(task + "/acceptance", lead, "\"1\"", "")).hasStatusOk();
    assertThat(Statements.all(() -> assertThat(post(task + "/reports", lead, "\"2\"", "{\"note\": \"Half\", \"progress\": 50}")).hasStatusOk()))
        .hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void isUnknownToAStranger() {
    String task = "/api/v1/tasks/" + id(post("/api/v1/tasks", home, "", "{\"title\": \"Kín\", \"lead\": [\"APIB\"]}"));
    String nothing = "/api/v1/tasks/" + UUID.randomUUID();
    assertThat(get(task, stranger)).hasStatus(404);
    assertThat(body(get(task, stranger))).isEqualTo(body(get(nothing, stranger)));
    assertThat(body(post(task + "/acceptance", stranger, "\"1\"", ""))).isEqualTo(body(post(nothing + "/acceptance", stranger, "\"1\"", "")));
    assertThat(get(task + "/files/" + UUID.randomUUID(), stranger)).hasStatus(404);
  }

  @Test
  void namesTheFieldOfBadInput() {
    wrong("due", "{\"title\": \"x\", \"lead\": \"APIB\", \"due\": \"2026-10-32\"}");
    wrong("due", "{\"title\": \"x\", \"lead\": \"APIB\", \"start\": \"2026-12-02\", \"due\": \"2026-12-01\"}");
    wrong("lead", "{\"title\": \"x\", \"lead\": [\"APIA\", \"APIB\"]}");
    wrong("lead", "{\"title\": \"x\", \"lead\": \"NOWHERE\"}");
    wrong("cooperating", "{\"title\": \"x\", \"lead\": \"APIB\", \"cooperating\": [\"APIB\"]}");
    wrong("title", "{\"title\": \" \", \"lead\": \"APIB\"}");
    wrong("level", "{\"title\": \"x\", \"lead\": \"APIB\", \"level\": 2}");
    wrong("guidance", "{\"title\": \"x\", \"lead\": \"APIB\", \"guidance\": \"" + UUID.randomUUID() + "\"}");
  }

  @Test
  void needsTheVersionThatWasSeen() {
    String task = "/api/v1/tasks/" + id(post("/api/v1/tasks", home, "", "{\"title\": \"x\", \"lead\": \"APIB\"}"));
    assertThat(post(task + "/acceptance", lead, "", "")).hasStatus(428);
    assertThat(post(task + "/acceptance", lead, "\"7\"", "")).hasStatus(412);
    assertThat(post(task + "/closure", lead, "\"1\"", "")).hasStatus(403);
    assertThat(post(task + "/closure", home, "\"1\"", "")).hasStatus(409);
    assertThat(get(task, lead)).hasStatusOk().hasHeader("ETag", "\"1\"");
  }

  private void wrong(String field, String json) {
    MvcTestResult answer = post("/api/v1/tasks", home, "", json);
    assertThat(answer).as(json).hasStatus(422).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
  }

  private MvcTestResult get(String path, Officer officer) {
    return mvc.get().uri(path).with(user(officer.login()).roles("OFFICER")).exchange();
  }

  private MvcTestResult post(String path, Officer officer, String version, String json) {
    var request = mvc.post().uri(path).with(user(officer.login()).roles("OFFICER"));
    if (!version.isEmpty())
      request = request.header("If-Match", version);
    return (json.isEmpty() ? request : request.contentType(MediaType.APPLICATION_JSON).content(json)).exchange();
  }

  private static String id(MvcTestResult answer) {
    return JsonPath.read(body(answer), "$.id");
  }

  private static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
