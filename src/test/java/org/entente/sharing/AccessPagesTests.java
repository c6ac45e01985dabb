package org.entente.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sharing, asking for access and the urgent look, from pages and over the API. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessPagesTests {
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  Matching matching;
  Officer head;
  Officer other;
  UUID outside;

  @BeforeAll
  void twoAgencies() {
    outside = directory.agency("ACCB");
    head = directory.officer("access.head", directory.agency("ACCA"), 3, 2);
    other = directory.officer("access.other", outside, 2, 1);
  }

  @Test
  void whatIsTakenBackIsGoneAtTheNextRequestOfALiveToken() throws Exception {
    String task = task(1);
    String token = JsonPath.read(body(post(other, "/api/v1/tokens", "{\"name\": \"n\", \"days\": 1}")), "$.token");
    assertThat(byToken(token, "/api/v1/tasks/" + task)).hasStatus(404);
    var shared = change(head, "/api/v1/dossiers/" + task + "/shares", 1,
        "{\"reader\": \"agency:ACCB\", \"right\": \"READ\", \"until\": \"2199-12-31\", \"reason\": \"To know\"}");
    assertThat(shared).hasStatusOk().hasHeader("ETag", "\"2\"").bodyJson().extractingPath("$.readers[*].source").asArray().contains("HOME", "SHARE");
    assertThat(byToken(token, "/api/v1/tasks/" + task)).hasStatusOk();
    assertThat(byToken(token, "/api/v1/dossiers/" + task + "/access")).hasStatusOk().bodyJson().extractingPath("$.why[0].source").isEqualTo("SHARE");
    assertThat(byToken(token, "/api/v1/dossiers/" + task + "/access")).bodyJson().extractingPath("$.readers").isNull();
    assertThat(change(head, "/api/v1/dossiers/" + task + "/shares/end", 2, "{\"reader\": \"agency:ACCB\"}")).hasStatusOk();
    assertThat(byToken(token, "/api/v1/tasks/" + task)).hasStatus(404);
    assertThat(byToken(token, "/api/v1/dossiers/" + task + "/access")).hasStatus(404);
  }

  @Test
  void whoMovesOrLosesTheSeatIsJudgedAnewAtTheNextRequest() throws Exception {
    String task = task(1);
    Officer moving = directory.officer("access.moving", outside, 1, 1);
    assertThat(change(head, "/api/v1/dossiers/" + task + "/shares", 1,
        "{\"reader\": \"agency:ACCB\", \"right\": \"CONTRIBUTE\", \"reason\": \"To help\"}")).hasStatusOk();
    String token = JsonPath.read(body(post(moving, "/api/v1/tokens", "{\"name\": \"n\", \"days\": 1}")), "$.token");
    assertThat(byToken(token, "/api/v1/tasks/" + task)).hasStatusOk();
    assertThat(page(moving, "/tasks/" + task)).hasStatusOk();
    directory.owner().sql("update entente.seat set agency = :a where person = :p").param("a", directory.agency("ACCC"))
        .param("p", moving.person().value()).update();
    assertThat(byToken(token, "/api/v1/tasks/" + task)).hasStatus(404);
    assertThat(page(moving, "/tasks/" + task)).hasStatus(404);
    directory.owner().sql("update entente.seat set since = current_date - 1, until = current_date where person = :p")
        .param("p", moving.person().value()).update();
    assertThat(byToken(token, "/api/v1/tasks/" + task).getResponse().getStatus()).isIn(401, 403);
  }

  @Test
  void aFormKeepsWhatWasWrittenAndNamesWhatIsWrong() throws Exception {
    String task = task(1);
    var refused = form(head, "/dossiers/" + task + "/shares", "version", "1", "reader", "agency:NOWHERE", "right", "READ", "reason", "For the visit");
    assertThat(refused).hasStatus(422).bodyText().contains("For the visit", "id=\"reader-problem\"");
    var done = form(head, "/dossiers/" + task + "/shares", "version", "1", "reader", "group:", "right", "READ", "reason", "x");
    assertThat(done).hasStatus(422);
    assertThat(form(head, "/dossiers/" + task + "/shares", "version", "1", "reader", "agency:ACCB", "right", "READ", "reason", "x")).hasStatus(302);
    assertThat(form(head, "/dossiers/" + task + "/shares", "version", "1", "reader", "agency:ACCB", "right", "READ", "reason", "x")).hasStatus(422);
    assertThat(page(other, "/dossiers/" + task + "/access")).hasStatusOk().bodyText().contains("Why can I see this?").doesNotContain("/shares\"");
    assertThat(page(head, "/dossiers/" + task + "/access")).hasStatusOk().bodyText().contains("/shares/end\"", "All who can see it");
  }

  @Test
  void askingForAHiddenAndForAMissingNumberIsOneAnswer() throws Exception {
    String task = task(1);
    String number = JsonPath.read(body(get(head, "/api/v1/tasks/" + task)), "$.number");
    MvcTestResult hidden = post(other, "/api/v1/access-requests",
        "{\"asked\": \"" + number + "\", \"right\": \"READ\", \"reason\": \"For the visit\"}");
    String elsewhere = number.replaceAll("[0-9]+$", "9".repeat(number.replaceAll(".*-", "").length()));
    MvcTestResult missing = post(other, "/api/v1/access-requests",
        "{\"asked\": \"" + elsewhere + "\", \"right\": \"READ\", \"reason\": \"For the visit\"}");
    assertThat(hidden).hasStatus(202);
    assertThat(missing).hasStatus(202);
    assertThat(body(hidden).replace(number, "N")).isEqualTo(body(missing).replace(elsewhere, "N"));
    matching.match();
    String mine = body(get(other, "/api/v1/access-requests")).replaceAll("\"at\":\"[^\"]*\"", "").replace(number, "N").replace(elsewhere, "N");
    assertThat(JsonPath.<java.util.List<java.util.Map<String, Object>>>read(mine.replace(",,", ",").replace("{,", "{"), "$[0:2]").stream().distinct())
        .hasSize(1);
    String request = JsonPath.read(body(get(head, "/api/v1/access-requests/waiting")), "$[-1].id");
    assertThat(page(head, "/work")).hasStatusOk().bodyText().contains("/dossiers/" + task + "/access");
    assertThat(change(head, "/api/v1/access-requests/" + request + "/decision", 1, "{\"granted\": true, \"right\": \"READ\"}")).hasStatus(204);
    assertThat(page(other, "/access-requests")).hasStatusOk().bodyText().contains("/tasks/" + task);
    assertThat(form(other, "/access-requests", "asked", "", "right", "READ", "reason", "x")).hasStatus(422);
    assertThat(form(other, "/access-requests", "asked", "ACCA-1", "right", "READ", "reason", "x")).hasRedirectedUrl("/access-requests?sent");
  }

  @Test
  void anUrgentLookAtWhatIsForbiddenAnswersLikeOneAtNothing() throws Exception {
    String secret = task(2);
    String number = JsonPath.read(body(get(head, "/api/v1/tasks/" + secret)), "$.number");
    var forbidden = post(other, "/api/v1/break-glass", "{\"asked\": \"" + number + "\", \"reason\": \"Now\"}");
    var nothing = post(other, "/api/v1/break-glass", "{\"asked\": \"ACCA-C987654\", \"reason\": \"Now\"}");
    assertThat(forbidden).hasStatus(404);
    assertThat(body(forbidden)).isEqualTo(body(nothing));
    String task = task(1);
    var opened = post(other, "/api/v1/break-glass", "{\"asked\": \"/tasks/" + task + "\", \"reason\": \"Now\"}");
    assertThat(opened).hasStatusOk().bodyJson().extractingPath("$.dossier").isEqualTo(task);
    assertThat(get(other, "/api/v1/tasks/" + task)).hasStatusOk();
    assertThat(page(head, "/notifications")).bodyText().contains("took an urgent look");
    assertThat(page(other, "/break-glass")).as("nobody proved who they are").hasStatus(302);
    String token = JsonPath.read(body(post(other, "/api/v1/tokens", "{\"name\": \"n\", \"days\": 1}")), "$.token");
    assertThat(mvc.post().uri("/api/v1/break-glass").header("Authorization", "Bearer " + token).contentType(MediaType.APPLICATION_JSON)
        .content("{\"asked\": \"ACCA-1\", \"reason\": \"Now\"}")).hasStatus(403);
  }

  @Test
  void everyPageOfAHiddenDossierIsThatOfAMissingOne() throws Exception {
    String task = task(1);
    for (String rest : new String[]{"/access", "/lowering"}) {
      String missing = UUID.randomUUID().toString();
      assertThat(bytes(page(other, "/dossiers/" + task + rest), task)).as(rest).isEqualTo(bytes(page(other, "/dossiers/" + missing + rest), missing));
    }
    for (String rest : new String[]{"/shares", "/shares/end", "/circle", "/circle/end", "/circle/members", "/circle/members/end", "/level",
        "/requests/" + UUID.randomUUID() + "/decision"})
      assertThat(form(other, "/dossiers/" + task + rest, "version", "1", "level", "2", "reason", "x", "reader", "agency:ACCB", "right", "READ"))
          .as(rest).hasStatus(404);
  }

  private static String bytes(MvcTestResult answer, String id) throws Exception {
    return body(answer).replace(id, "ID").replaceAll("nonce=\"[^\"]*\"|name=\"_csrf\" value=\"[^\"]*\"|content=\"[^\"]{20,}\"", "");
  }

  private String task(int level) throws Exception {
    var opened = post(head, "/api/v1/tasks", "{\"title\": \"A matter\", \"lead\": \"ACCA\", \"level\": " + level + "}");
    assertThat(opened).hasStatus(201);
    return JsonPath.read(body(opened), "$.id");
  }

  private MvcTestResult get(Officer officer, String address) {
    return mvc.get().uri(address).header("Authorization", basic(officer)).exchange();
  }

  private MvcTestResult byToken(String token, String address) {
    return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult post(Officer officer, String address, String json) {
    return mvc.post().uri(address).header("Authorization", basic(officer)).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
  }

  private MvcTestResult change(Officer officer, String address, long version, String json) {
    return mvc.post().uri(address).header("Authorization", basic(officer)).header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON).content(json).exchange();
  }

  private MvcTestResult page(Officer officer, String address) {
    return mvc.get().uri(address).with(user(officer.login()).roles("OFFICER")).exchange();
  }

  private MvcTestResult form(Officer officer, String address, String... parameters) {
    var request = mvc.post().uri(address).with(user(officer.login()).roles("OFFICER")).with(csrf());
    for (int n = 0; n < parameters.length; n += 2)
      request = request.param(parameters[n], parameters[n + 1]);
    return request.exchange();
  }

  private static String basic(Officer officer) {
    return "Basic " + Base64.getEncoder().encodeToString((officer.login() + ":demo").getBytes(StandardCharsets.UTF_8));
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
