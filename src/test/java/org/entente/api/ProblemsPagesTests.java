package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsPagesTests {
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  Officer officer;

  @BeforeAll
  void anOfficer() {
    officer = directory.officer("problems.desk", directory.agency("PROA"), 1, 1);
  }

  @Test
  void theCallerIsToldWhoTheyAre() {
    assertThat(get("/api/v1/me")).hasStatusOk().bodyJson().extractingPath("$.seat.agency").isEqualTo("PROA");
    assertThat(get("/api/v1/me")).bodyJson().extractingPath("$.principals").asArray().hasSize(2);
  }

  @Test
  void somebodyWhoHasNotSignedInIsAskedTo() {
    var answer = mvc.get().uri("/api/v1/me").header("Accept-Language", "vi").exchange();
    assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).containsHeader("WWW-Authenticate");
    assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Chưa đăng nhập");
    assertThat(answer).hasHeader("Cache-Control", "no-store").hasHeader("Content-Language", "vi");
  }

  @Test
  void anAddressOfNothingSaysNothing() {
    assertThat(get("/api/v1/nowhere")).hasStatus(404).bodyText()
        .isEqualTo("{\"type\":\"/problems/unknown\",\"title\":\"Nothing here\",\"status\":404,"
            + "\"detail\":\"There is nothing at this address, or it is not shared with you.\"}");
  }

  @Test
  void aSeatOfSomebodyElseIsRefused() {
    assertThat(mvc.get().uri("/api/v1/me").with(signedIn()).header("Entente-Seat", "9e1c0f3e-0000-4000-8000-000000000000").exchange())
        .hasStatus(403).bodyJson().extractingPath("$.type").isEqualTo("/problems/seat-unknown");
    assertThat(mvc.get().uri("/api/v1/me").with(signedIn()).header("Entente-Seat", "mine").exchange()).hasStatus(403);
  }

  @Test
  void aFieldThatIsWrongIsNamedInTheLanguageAskedFor() {
    for (String language : new String[]{"vi", "en", "ar", "fa", "ur"}) {
      var answer = mvc.post().uri("/api/v1/tokens").with(signedIn()).header("Accept-Language", language + ";q=0.9, xx")
          .contentType(MediaType.APPLICATION_JSON).content("{\"name\": \" \", \"days\": 0}").exchange();
      assertThat(answer).hasStatus(422).hasHeader("Content-Language", language);
      assertThat(answer).bodyJson().extractingPath("$.errors[*].field").asArray().containsExactlyInAnyOrder("name", "days");
    }
  }

  @Test
  void jsonThatBreaksNamesTheFieldAndThePlace() {
    refused(400, "{\"name\": \"x\", \"days\": }", "days");
    refused(400, "{\"name\": \"x", "name");
    assertThat(post("")).hasStatus(400);
    assertThat(post("[1")).hasStatus(400);
    assertThat(post("nonsense")).hasStatus(400);
  }

  @Test
  void aFieldNobodyKnowsOrGivenTwiceIsNamed() {
    refused(422, "{\"name\": \"x\", \"days\": 1, \"lead\": 1}", "lead");
    refused(422, "{\"name\": \"x\", \"days\": 1, \"days\": 2}", "days");
  }

  @Test
  void aValueOfAnotherKindIsNamed() {
    refused(422, "{\"name\": \"x\", \"days\": \"soon\"}", "days");
    refused(422, "{\"name\": \"x\", \"days\": 1.5}", "days");
    refused(422, "{\"name\": \"x\", \"days\": 99999999999}", "days");
    refused(422, "{\"name\": [\"x\"], \"days\": 1}", "name");
    refused(422, "{\"name\": \"x\"}", "days");
  }

  @Test
  void charactersThatHideAreRefusedAndJoinersLive() {
    refused(422, "{\"name\": \"a\\u0000b\", \"days\": 1}", "name");
    refused(422, "{\"name\": \"exe.\\u202egpj\", \"days\": 1}", "name");
    refused(422, "{\"name\": \"a\\u2066b\", \"days\": 1}", "name");
    refused(422, "{\"name\": \"\\ud83d\", \"days\": 1}", "name");
    assertThat(post("{\"name\": \"می\\u200cخواهم \\u200f\\ud83d\\ude00\", \"days\": 1}")).hasStatus(201);
  }

  @Test
  void methodsAndTypesThatAreNotTakenAreProblems() {
    assertThat(mvc.delete().uri("/api/v1/me").with(signedIn()).exchange()).hasStatus(405).hasHeader("Allow", "GET")
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(mvc.get().uri("/api/v1/me").with(signedIn()).accept(MediaType.TEXT_HTML).exchange()).hasStatus(406)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(mvc.post().uri("/api/v1/tokens").with(signedIn()).contentType(MediaType.TEXT_PLAIN).content("x").exchange()).hasStatus(415)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void aTokenActsForItsHolderUntilItEnds() throws Exception {
    var made = post("{\"name\": \"Nightly export\", \"days\": 30}");
    assertThat(made).hasStatus(201);
    String token = made.getResponse().getContentAsString().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    assertThat(mvc.get().uri("/api/v1/me").header("Authorization", "Bearer " + token).exchange()).hasStatusOk();
    assertThat(mvc.get().uri("/api/v1/me").header("Authorization", "Bearer " + token + "x").exchange()).hasStatus(401);
  }

  @Test
  void agenciesAreListedWithWhatIsKnownOfTheirTime() {
    assertThat(get("/api/v1/agencies")).hasStatusOk().bodyJson().extractingPath("$[?(@.code == 'PROA')].since").asArray()
        .containsExactly((Object) null);
  }

  @Test
  void aPageThatDoesNotExistIsAFriendlyPage() {
    assertThat(mvc.get().uri("/nowhere").with(user("problems.desk").roles("OFFICER"))
        .cookie(new jakarta.servlet.http.Cookie("entente-preferences", "ur.auto.latn.gregory.on.wide")).exchange()).hasStatus(404)
        .hasContentTypeCompatibleWith(MediaType.TEXT_HTML).bodyText().contains("یہاں آپ کے لیے کچھ نہیں", "dir=\"rtl\"").doesNotContain("Exception");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    assertThat(mvc.post().uri("/seat").with(user("problems.desk").roles("OFFICER")).param("seat", "x").exchange()).hasStatus(403);
  }

  private void refused(int status, String body, String field) {
    assertThat(post(body)).as(body).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson()
        .extractingPath("$.errors[*].field").asArray().containsExactly(field);
  }

  private MvcTestResult post(String body) {
    return mvc.post().uri("/api/v1/tokens").with(signedIn()).contentType(MediaType.APPLICATION_JSON)
        .content(body.getBytes(StandardCharsets.UTF_8)).exchange();
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(signedIn()).exchange();
  }

  private static RequestPostProcessor signedIn() {
    return (MockHttpServletRequest request) -> {
      request.addHeader("Authorization",
          "Basic " + java.util.Base64.getEncoder().encodeToString("problems.desk:demo".getBytes(StandardCharsets.UTF_8)));
      return request;
    };
  }
}
