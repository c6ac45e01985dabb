package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever may not see a thing cannot tell it from one that is not there: on every handler of the running application whose address names one.
 * A new handler without a row here fails.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenEqualsMissingPagesTests {
  // method, address, what the first id names, body of the API; "redirect" where the answer is the same way back for everybody
  private static final String ROWS = """
      GET /api/v1/documents/{id} document
      GET /api/v1/documents/{id}/findings document
      GET /api/v1/documents/{id}/suggestions document
      GET /api/v1/suggestions/{id} suggestion
      POST /api/v1/suggestions/{id}/acceptance suggestion {"due":"2027-05-01"}
      DELETE /api/v1/suggestions/{id}/acceptance suggestion
      POST /api/v1/suggestions/{id}/refusal suggestion {"reason":"No task"}
      DELETE /api/v1/suggestions/{id}/refusal suggestion
      GET /api/v1/tasks/{id} task
      POST /api/v1/tasks/{id}/assignment task {"cooperating":["HIDB"]}
      POST /api/v1/tasks/{id}/acceptance task
      POST /api/v1/tasks/{id}/return task {"reason":"Not ours"}
      POST /api/v1/tasks/{id}/reports task {"note":"Half of it","progress":50}
      POST /api/v1/tasks/{id}/deadline-requests task {"due":"2027-06-01","reason":"Late papers"}
      POST /api/v1/tasks/{id}/deadline-requests/{n}/decision task {"granted":true}
      POST /api/v1/tasks/{id}/verification task {"accepted":true}
      POST /api/v1/tasks/{id}/closure task
      POST /api/v1/tasks/{id}/reopening task {"reason":"Again"}
      POST /api/v1/tasks/{id}/withdrawal task {"reason":"Superseded"}
      POST /api/v1/tasks/{id}/files task file
      GET /api/v1/tasks/{id}/files/{file} task
      GET /api/v1/guidance/{id} guidance
      PUT /api/v1/guidance/{id} guidance {"symbol":"98-KH/TW","titles":{"vi":"Tên khác"}}
      GET /documents/{id} document
      GET /documents/{id}/acceptance document
      POST /documents/{id}/acceptance document
      GET /documents/intake/{batch} batch
      GET /guidance/{id} guidance
      GET /guidance/{id}/edit guidance
      POST /guidance/{id} guidance
      GET /suggestions/{id} suggestion
      POST /suggestions/{id}/acceptance suggestion
      POST /suggestions/{id}/refusal suggestion
      POST /suggestions/{id}/reopening suggestion
      GET /tasks/{id} task
      GET /tasks/{id}/edit task
      POST /tasks/{id} task
      GET /tasks/{id}/{deed} task
      POST /tasks/{id}/{deed} task
      POST /tasks/{id}/files task file
      GET /tasks/{id}/files/{file} task
      GET /notifications/{dossier} task
      POST /notifications/{dossier}/seen task redirect
      POST /dossiers/{dossier}/following task
      POST /dossiers/{dossier}/following/end task redirect
      POST /views/{id} view
      POST /views/{id}/deletion view
      """;
  private static final String[] FORM = {"version", "1", "title", "A title", "reason", "A reason", "note", "A note", "progress", "40", "due",
      "2027-06-01",
      "answer", "yes", "from", "ACCEPTED", "register", "tasks", "name", "Mine", "language", "vi",
      "symbol", "98-KH/TW", "title.vi", "Tên khác"};
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;
  Calls calls;
  Map<String, String> hidden = new HashMap<>();
  String file = "";

  record Row(HttpMethod method, String address, String kind, String body) {
    static Row of(String line) {
      String[] parts = line.split(" ", 4);
      return new Row(HttpMethod.valueOf(parts[0]), parts[1], parts[2], parts.length > 3 ? parts[3] : "");
    }

    @Override
    public String toString() {
      return method + " " + address;
    }
  }

  static Stream<Row> rows() {
    return ROWS.lines().map(Row::of);
  }

  @BeforeAll
  void whatIsHidden() throws Exception {
    calls = new Calls(mvc);
    Officer home = directory.officer("hidden.home", directory.agency("HIDA"), 2, 1);
    directory.officer("hidden.stranger", directory.agency("HIDB"), 2, 1);
    var taken = calls.text("hidden.home", Files.readAllBytes(Path.of("src/main/resources/demo/documents/vi_hoi-nghi-dia-phuong.txt")));
    assertThat(taken).hasStatus(201);
    hidden.put("document", Calls.field(taken, "id"));
    hidden.put("suggestion", Calls.field(calls.get("hidden.home", "/api/v1/documents/" + hidden.get("document") + "/suggestions"), "id"));
    var opened = calls.post("hidden.home", "/api/v1/tasks", "{\"title\":\"Hidden task\",\"lead\":\"HIDA\",\"language\":\"en\"}");
    assertThat(opened).hasStatus(201);
    hidden.put("task", Calls.field(opened, "id"));
    var attached = calls.file("hidden.home", "/api/v1/tasks/" + hidden.get("task") + "/files", "proof.txt", "proof".getBytes(StandardCharsets.UTF_8),
        "If-Match", "\"1\"");
    assertThat(attached).hasStatus(201);
    file = attached.getResponse().getHeader("Location").replaceAll(".*/", "");
    var registered = calls.post("hidden.home", "/api/v1/guidance", "{\"symbol\":\"97-KH/TW\",\"titles\":{\"vi\":\"Kế hoạch\"}}");
    assertThat(registered).hasStatus(201);
    hidden.put("guidance", Calls.field(registered, "id"));
    assertThat(calls.page("hidden.home", HttpMethod.POST, "/views", "register", "tasks", "name", "Mine", "query", "stage=ASSIGNED"))
        .hasStatus3xxRedirection();
    hidden.put("view", directory.owner().sql("select id::text from entente.saved_view where owner = :owner").param("owner", home.person().value())
        .query((row, n) -> row.getString(1)).single());
    hidden.put("batch", batch());
  }

  private String batch() {
    var one = new org.springframework.mock.web.MockMultipartFile("file", "one.txt", "text/plain", "One line.".getBytes(StandardCharsets.UTF_8));
    var two = new org.springframework.mock.web.MockMultipartFile("file", "two.txt", "text/plain", "Two lines.".getBytes(StandardCharsets.UTF_8));
    var answer = mvc.post().uri("/documents").multipart().file(one).file(two)
        .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user("hidden.home").roles("OFFICER"))
        .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    return String.valueOf(answer.getResponse().getRedirectedUrl()).replaceAll(".*/", "");
  }

  @Test
  void everyHandlerThatNamesAThingHasARow() {
    var found = new TreeSet<String>();
    handlers.getHandlerMethods().forEach((info, handler) -> {
      var methods = info.getMethodsCondition().getMethods();
      for (String pattern : info.getPatternValues())
        for (RequestMethod method : methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods))
          if (pattern.contains("{"))
            found.add(method + " " + pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
    });
    assertThat(found).containsExactlyInAnyOrderElementsOf(rows().map(Row::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void hiddenAndMissingAreTheSameBytes(Row row) throws Exception {
    for (String address : addresses(row)) {
      String there = hidden.get(row.kind());
      String nowhere = UUID.randomUUID().toString();
      var ofHidden = call("hidden.stranger", row, address, there);
      var ofMissing = call("hidden.stranger", row, address, nowhere);
      assertThat(ofHidden).as(row + " as a stranger").hasStatus(row.body().equals("redirect") ? 302 : 404);
      assertThat(plain(ofHidden, there)).as(address).isEqualTo(plain(ofMissing, nowhere));
      if (!row.address().startsWith("/api/"))
        continue;
      assertThat(ofHidden.getResponse().getContentAsByteArray()).isEqualTo(ofMissing.getResponse().getContentAsByteArray());
      assertThat(plain(call("hidden.stranger", row, address, "nonsense"), "nonsense")).isEqualTo(plain(ofHidden, there));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsWrongWithTheRequestTellsNothingEither(Row row) throws Exception {
    if (!row.body().startsWith("{"))
      return;
    for (String body : new String[]{"{}", "{\"nonsense\":1}", "{"}) {
      var wrong = new Row(row.method(), row.address(), row.kind(), body);
      String nowhere = UUID.randomUUID().toString();
      assertThat(plain(call("hidden.stranger", wrong, row.address(), hidden.get(row.kind())), hidden.get(row.kind())))
          .isEqualTo(plain(call("hidden.stranger", wrong, row.address(), nowhere), nowhere));
    }
  }

  @Test
  void anIdInsideABodyTellsNothingEither() throws Exception {
    String nowhere = UUID.randomUUID().toString();
    var ofHidden = calls.post("hidden.stranger", "/api/v1/tasks", "{\"title\":\"Mine\",\"guidance\":\"" + hidden.get("task") + "\"}");
    var ofMissing = calls.post("hidden.stranger", "/api/v1/tasks", "{\"title\":\"Mine\",\"guidance\":\"" + nowhere + "\"}");
    assertThat(plain(ofHidden, hidden.get("task"))).isEqualTo(plain(ofMissing, nowhere));
  }

  @Test
  void theOwnerSeesWhatIsHiddenFromOthers() throws Exception {
    for (String row : new String[]{"/api/v1/documents/" + hidden.get("document"), "/api/v1/tasks/" + hidden.get("task"),
        "/api/v1/suggestions/" + hidden.get("suggestion"), "/api/v1/tasks/" + hidden.get("task") + "/files/" + file})
      assertThat(calls.get("hidden.home", row)).as(row).hasStatusOk();
    assertThat(calls.page("hidden.home", HttpMethod.GET, "/documents/intake/" + hidden.get("batch"))).hasStatusOk();
  }

  private static List<String> addresses(Row row) {
    return row.address().contains("{deed}")
        ? Arrays.stream("verification|decision|acceptance|report|return|closure|assignment|deadline|person|reopening|withdrawal"
            .split("\\|")).map(deed -> row.address().replace("{deed}", deed)).toList()
        : List.of(row.address());
  }

  private MvcTestResult call(String login, Row row, String address, String id) {
    String filled = address.replaceFirst("\\{\\w+}", id).replace("{n}", "1").replace("{file}", file);
    byte[] proof = "proof".getBytes(StandardCharsets.UTF_8);
    if (row.address().startsWith("/api/"))
      return row.body().equals("file")
          ? calls.file(login, filled, "proof.txt", proof, "If-Match", "\"1\"")
          : calls.send(login, row.method(), filled, row.body(), "If-Match", "\"1\"");
    if (row.body().equals("file"))
      return mvc.post().uri(filled).multipart().file(new org.springframework.mock.web.MockMultipartFile("file", "proof.txt", "text/plain", proof))
          .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user(login).roles("OFFICER"))
          .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    String[] form = Stream.concat(Arrays.stream(FORM), Stream.of("suggestion", hidden.get("suggestion"))).toArray(String[]::new);
    return calls.page(login, row.method(), filled, row.method() == HttpMethod.GET ? new String[0] : form);
  }

  /** Status, headers and body without what is new in every answer: the nonce, the form token and the address asked for. */
  private static String plain(MvcTestResult answer, String id) throws Exception {
    var response = answer.getResponse();
    Map<String, Object> headers = new LinkedHashMap<>();
    response.getHeaderNames().stream().sorted().filter(name -> !name.equals("Set-Cookie"))
        .forEach(name -> headers.put(name, response.getHeaders(name).toString().replaceAll("nonce-[\\w-]+", "nonce")));
    String body = response.getContentAsString(StandardCharsets.UTF_8).replaceAll("nonce=\"[^\"]*\"", "nonce").replaceAll("[\\w-]{60,}", "token");
    return (response.getStatus() + "\n" + headers + "\n" + body).replace(id, "ID");
  }
}
