package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.entente.database.Installation;
import org.entente.dossiers.Directory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Bad input gets an answer that names the field, in words, and leaves every table as it was. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputPagesTests {
  private static final String OFFICER = "bad.secretary";
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  Calls calls;
  String task = "";

  @BeforeAll
  void aTask() throws Exception {
    calls = new Calls(mvc);
    var home = directory.agency("BADA");
    directory.agency("BADB");
    directory.officer(OFFICER, home, 2, 1);
    var opened = calls.post(OFFICER, "/api/v1/tasks", "{\"title\":\"A task\",\"lead\":\"BADA\",\"start\":\"2026-11-01\",\"due\":\"2027-03-31\"}");
    assertThat(opened).hasStatus(201);
    task = "/api/v1/tasks/" + Calls.field(opened, "id");
  }

  @Test
  void anEmptyFile() {
    refused(422, "file", () -> calls.file(OFFICER, "/api/v1/documents", "empty.txt", new byte[0]));
    refused(422, "file", () -> calls.text(OFFICER, "  \n\t ".getBytes(StandardCharsets.UTF_8)));
    refused(422, "file", () -> calls.text(OFFICER, new byte[0]));
  }

  @Test
  void aFileThatIsNoText() {
    refused(422, "file",
        () -> calls.file(OFFICER, "/api/v1/documents", "picture.png", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}));
    refused(422, "file", () -> calls.file(OFFICER, "/api/v1/documents", "paper.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anEncodingThatIsNotUtf8() {
    refused(422, "file", () -> calls.text(OFFICER, "مذكرة بشأن التعاون".getBytes(Charset.forName("windows-1256"))));
    refused(422, "file", () -> calls.text(OFFICER, "Hội nghị".getBytes(StandardCharsets.UTF_16)));
    refused(422, "file", () -> calls.text(OFFICER, new byte[]{'a', (byte) 0xC0, (byte) 0x80}));
  }

  @Test
  void aFileOfFiftyMegabytes() {
    byte[] large = new byte[50 << 20];
    java.util.Arrays.fill(large, (byte) 'a');
    refused(413, "file", () -> calls.text(OFFICER, large));
  }

  @Test
  void aTextOfNoKnownLanguageIsTakenWithoutOne() throws Exception {
    var taken = calls.text(OFFICER, "zzxq qqzx 12345 wvwv zxzx.".getBytes(StandardCharsets.UTF_8));
    assertThat(taken).hasStatus(201);
    assertThat(Calls.field(taken, "language")).isEqualTo("null");
  }

  @Test
  void aDayThatIsInNoCalendar() {
    refused(422, "due", () -> open("{\"title\":\"x\",\"due\":\"2026-10-32\"}"));
    refused(422, "due", () -> open("{\"title\":\"x\",\"due\":\"2027-02-29\"}"));
    refused(422, "due", () -> open("{\"title\":\"x\",\"due\":\"tomorrow\"}"));
    refused(422, "due", () -> deed("/deadline-requests", "{\"due\":\"2026-10-32\",\"reason\":\"x\"}"));
    refused(422, "cutoff", () -> calls.get(OFFICER, "/api/v1/tasks?cutoff=2026-10-32"));
    refused(422, "cutoff", () -> calls.get(OFFICER, "/api/v1/overview?cutoff=2026-10-32"));
    refused(422, "issuedOn",
        () -> calls.post(OFFICER, "/api/v1/guidance", "{\"symbol\":\"1-KH/TW\",\"issuedOn\":\"2026-10-32\",\"titles\":{\"vi\":\"x\"}}"));
  }

  @Test
  void aDueDateBeforeTheStart() {
    refused(422, "due", () -> open("{\"title\":\"x\",\"start\":\"2027-02-01\",\"due\":\"2027-01-01\"}"));
  }

  @Test
  void twoLeads() {
    refused(422, "lead", () -> open("{\"title\":\"x\",\"lead\":[\"BADA\",\"BADB\"]}"));
    refused(422, "lead", () -> open("{\"title\":\"x\",\"lead\":\"BADA\",\"lead\":\"BADB\"}"));
    refused(422, "lead", () -> deed("/assignment", "{\"lead\":[\"BADA\",\"BADB\"]}"));
  }

  @Test
  void anAgencyThatNobodyKnows() {
    refused(422, "lead", () -> open("{\"title\":\"x\",\"lead\":\"NOWHERE\"}"));
    refused(422, "lead", () -> open("{\"title\":\"x\",\"lead\":\"9e1c0f3e-0000-4000-8000-000000000000\"}"));
    refused(422, "cooperating", () -> open("{\"title\":\"x\",\"cooperating\":[\"NOWHERE\"]}"));
  }

  @Test
  void nothingInAFieldThatIsNeeded() {
    refused(422, "title", () -> open("{\"title\":\"   \"}"));
    refused(422, "title", () -> open("{}"));
    refused(422, "reason", () -> deed("/return", "{\"reason\":\"\"}"));
    refused(422, "granted", () -> deed("/deadline-requests/1/decision", "{}"));
  }

  @Test
  void aLevelAboveWhatTheSeatMaySee() {
    refused(422, "level", () -> open("{\"title\":\"x\",\"level\":2}"));
    refused(422, "level", () -> open("{\"title\":\"x\",\"level\":9}"));
    refused(422, "level", () -> open("{\"title\":\"x\",\"level\":-1}"));
  }

  @Test
  void aVersionThatIsStaleOrMissing() {
    refused(412, "", () -> calls.post(OFFICER, task + "/withdrawal", "{\"reason\":\"x\"}", "If-Match", "\"99\""));
    refused(428, "If-Match", () -> calls.post(OFFICER, task + "/withdrawal", "{\"reason\":\"x\"}"));
    refused(400, "If-Match", () -> calls.post(OFFICER, task + "/withdrawal", "{\"reason\":\"x\"}", "If-Match", "*"));
  }

  @Test
  void aKeyThatCameWithAnotherRequest() throws Exception {
    assertThat(calls.post(OFFICER, "/api/v1/tasks", "{\"title\":\"Once\"}", "Idempotency-Key", "k1")).hasStatus(201);
    refused(422, "Idempotency-Key", () -> calls.post(OFFICER, "/api/v1/tasks", "{\"title\":\"Twice\"}", "Idempotency-Key", "k1"));
    var before = counts();
    var again = calls.post(OFFICER, "/api/v1/tasks", "{\"title\":\"Once\"}", "Idempotency-Key", "k1");
    assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true").containsHeader("ETag").containsHeader("Location");
    assertThat(counts()).isEqualTo(before);
    refused(400, "Idempotency-Key", () -> calls.post(OFFICER, "/api/v1/tasks", "{\"title\":\"Once\"}", "Idempotency-Key", "two words"));
  }

  @Test
  void aDocumentSentTwiceUnderOneKeyIsOneDocument() throws Exception {
    byte[] text = "Báo cáo kết quả công tác đối ngoại quý IV.".getBytes(StandardCharsets.UTF_8);
    var first = calls.file(OFFICER, "/api/v1/documents", "a.txt", text, "Idempotency-Key", "d1");
    var before = counts();
    var second = calls.file(OFFICER, "/api/v1/documents", "a.txt", text, "Idempotency-Key", "d1");
    assertThat(Calls.field(second, "id")).isEqualTo(Calls.field(first, "id"));
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void jsonThatIsNone() {
    refused(400, "title", () -> open("{\"title\":\"x"));
    refused(400, "", () -> open("]"));
    refused(422, "colour", () -> open("{\"title\":\"x\",\"colour\":\"red\"}"));
    refused(422, "level", () -> open("{\"title\":\"x\",\"level\":\"high\"}"));
  }

  @Test
  void marksThatTurnANameRound() {
    refused(422, "title", () -> open("{\"title\":\"\\u202efdp.exe\"}"));
    refused(422, "title", () -> open("{\"title\":\"a\\u0000b\"}"));
    refused(422, "fileName", () -> mvc.post().uri("/api/v1/documents").queryParam("fileName", "a\u202eb").with(Calls.basic(OFFICER))
        .contentType(MediaType.TEXT_PLAIN).content("Text").exchange());
    assertThat(open("{\"title\":\"گزارش می\\u200cرود\",\"body\":\"\\u2067متن\\u2069\",\"language\":\"fa\"}")).hasStatus(201);
  }

  @Test
  void aDeepOrEndlessBody() {
    var before = counts();
    assertThat(open("{\"title\":" + "[".repeat(5000))).satisfies(answer -> assertThat(answer.getResponse().getStatus()).isBetween(400, 422));
    assertThat(open("{\"title\":\"" + "x".repeat(200_000) + "\"}")).hasStatus(422);
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void aFormKeepsWhatWasWritten() throws Exception {
    var before = counts();
    var answer = calls.page(OFFICER, HttpMethod.POST, "/tasks", "title", "Prepare the visit", "lead", "NOWHERE", "due", "2026-10-32", "language",
        "en");
    assertThat(answer).hasStatus(422).bodyText().contains("Prepare the visit");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void aPageThatIsSentNonsenseSaysSo() {
    for (String address : new String[]{"/tasks?cutoff=2026-10-32", "/tasks?sort=nonsense", "/tasks?stage=NONSENSE",
        "/overview?cutoff=x", "/notifications?before=x"})
      assertThat(calls.page(OFFICER, HttpMethod.GET, address).getResponse().getStatus()).as(address).isLessThan(500);
  }

  private MvcTestResult open(String json) {
    return calls.post(OFFICER, "/api/v1/tasks", json);
  }

  private MvcTestResult deed(String deed, String json) {
    return calls.post(OFFICER, task + deed, json, "If-Match", "\"1\"");
  }

  private void refused(int status, String field, Supplier<MvcTestResult> request) {
    var before = counts();
    var answer = request.get();
    assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (!field.isEmpty()) {
      assertThat(answer).bodyJson().extractingPath("$.errors[*].field").asArray().containsExactly(field);
      assertThat(answer).bodyJson().extractingPath("$.errors[0].message").asString().isNotBlank().doesNotContain("This cannot be accepted");
    }
    assertThat(answer).bodyText().doesNotContain("Exception", "org.entente", "SQL");
    assertThat(counts()).isEqualTo(before);
  }

  /** How many rows every table has. */
  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    directory.owner().sql("""
        select schemaname || '.' || tablename as name,
          (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint as n
        from pg_tables
        where schemaname in ('entente', 'house')
        """).query(row -> {
      counts.put(row.getString("name"), row.getLong("n"));
    });
    return counts;
  }
}
