package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

import org.entente.access.Deed;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.text.Language;
import org.entente.text.Messages;

import jakarta.servlet.http.Cookie;
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

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondProofPagesTests {
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  Authenticators authenticators;
  @Autowired
  FactorSealing sealing;
  @Autowired
  MovableClock clock;
  @Autowired
  Messages messages;
  UUID agency;

  @BeforeAll
  void anAgency() {
    clock.on(LocalDate.of(2026, 11, 21));
    agency = directory.agency("SECOND");
  }

  @Test
  void anAuthenticatorIsAskedForOnceItsFirstCodeWasRight() throws Exception {
    officer("two.proofs");
    Cookie session = session(signIn("two.proofs"));
    assertThat(mvc.get().uri("/security/authenticator").cookie(session)).hasStatusOk();
    assertThat(signIn("two.proofs")).as("a key alone changes nothing").hasRedirectedUrl("/");
    assertThat(post("/security/authenticator", session, "code", "000000")).hasStatus(422);
    var codes = post("/security/authenticator", session, "code", code("two.proofs", 0));
    assertThat(codes).hasStatusOk();
    var half = signIn("two.proofs");
    assertThat(half).hasRedirectedUrl("/sign-in/code");
    Cookie halfWay = session(half);
    assertThat(mvc.get().uri("/tasks").cookie(halfWay)).hasRedirectedUrl("/sign-in/code");
    assertThat(mvc.get().uri("/security").cookie(halfWay)).hasRedirectedUrl("/sign-in/code");
    assertThat(post("/sign-in/code", halfWay, "code", code("two.proofs", 0))).as("the code that was used").hasStatus(422);
    clock.pass(Duration.ofSeconds(30));
    var whole = post("/sign-in/code", halfWay, "code", code("two.proofs", 0));
    assertThat(whole).hasRedirectedUrl("/");
    assertThat(mvc.get().uri("/security").cookie(session(whole))).hasStatusOk();
    assertThat(mvc.get().uri("/security").cookie(halfWay)).as("the session has a new name").hasStatus(302);
    assertThat(mvc.get().uri("/api/v1/me").with(httpBasic("two.proofs", "demo"))).hasStatus(403).bodyJson().extractingPath("$.type")
        .isEqualTo("/problems/token-needed");
    recovers("two.proofs", codes);
  }

  private void recovers(String login, MvcTestResult shown) throws Exception {
    var found = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}").matcher(shown.getResponse().getContentAsString());
    assertThat(found.find()).isTrue();
    Cookie halfWay = session(signIn(login));
    assertThat(post("/sign-in/code", halfWay, "code", found.group().toLowerCase(java.util.Locale.ROOT))).hasRedirectedUrl("/");
    assertThat(post("/sign-in/code", session(signIn(login)), "code", found.group())).as("spent").hasStatus(422);
  }

  @Test
  void theSixthWrongCodeIsNotLookedAtWhateverTheAddress() throws Exception {
    officer("code.guess");
    Cookie session = session(signIn("code.guess"));
    assertThat(mvc.get().uri("/security/authenticator").cookie(session)).hasStatusOk();
    assertThat(post("/security/authenticator", session, "code", code("code.guess", 0))).hasStatusOk();
    for (int n = 0; n < 5; n++) {
      int last = n;
      var answer = mvc.post().uri("/sign-in/code").with(csrf()).cookie(session(signIn("code.guess"))).with(request -> {
        request.setRemoteAddr("10.9.0." + last);
        return request;
      }).param("code", "00000" + n).exchange();
      assertThat(answer).hasStatus(422);
    }
    String right = code("code.guess", 1);
    assertThat(post("/sign-in/code", session(signIn("code.guess")), "code", right).getResponse().getContentAsString())
        .contains(messages.text(Language.VI, "signin.later.soon"));
    clock.pass(Duration.ofMinutes(20));
  }

  @Test
  void aGraveDeedAsksForTheCodeAndNotForThePassword() throws Exception {
    officer("grave");
    Cookie session = session(signIn("grave"));
    assertThat(mvc.get().uri("/security/authenticator").cookie(session)).hasStatusOk();
    assertThat(post("/security/authenticator", session, "code", code("grave", 0))).hasStatusOk();
    clock.pass(Duration.ofMinutes(6));
    var sent = mvc.post().uri("/security/recovery-codes").with(csrf()).cookie(session).header("Referer", "http://localhost/security?x=1").exchange();
    assertThat(sent).hasRedirectedUrl("/confirm?back=%2Fsecurity%3Fx%3D1");
    assertThat(mvc.get().uri("/confirm?back=/security").cookie(session).exchange().getResponse().getContentAsString()).contains("one-time-code")
        .doesNotContain("current-password");
    assertThat(post("/confirm", session, "secret", "demo")).hasStatus(422);
    var confirmed = mvc.post().uri("/confirm").with(csrf()).cookie(session).param("secret", code("grave", 0)).param("back", "/security").exchange();
    assertThat(confirmed).hasRedirectedUrl("/security");
    assertThat(post("/security/recovery-codes", session(confirmed))).hasStatusOk();
    assertThat(post("/security/authenticator/removal", session(confirmed))).hasRedirectedUrl("/security");
    assertThat(signIn("grave")).hasRedirectedUrl("/");
  }

  @Test
  void theSecretIsKeptSealedAndOneKeptOpenIsSealedAtTheNextStart() throws Exception {
    officer("sealed.one");
    Cookie session = session(signIn("sealed.one"));
    assertThat(mvc.get().uri("/security/authenticator").cookie(session)).hasStatusOk();
    byte[] secret = authenticators.secret("sealed.one").orElseThrow();
    assertThat(kept("sealed.one")).hasSizeGreaterThan(secret.length);
    directory.owner().sql("update house.authenticator set secret = :open, sealed = false where login = 'sealed.one'").param("open", secret).update();
    assertThat(post("/security/authenticator", session, "code", code("sealed.one", 0))).as("kept open by an earlier version").hasStatusOk();
    sealing.seal();
    assertThat(kept("sealed.one")).isNotEqualTo(secret);
    assertThat(authenticators.secret("sealed.one")).contains(secret);
    officer("sealed.two");
    directory.owner().sql("insert into house.authenticator (login, secret, sealed, in_use, made_at) select 'sealed.two', secret, true, true, now() "
        + "from house.authenticator where login = 'sealed.one'").update();
    assertThat(authenticators.secret("sealed.two")).as("carried over to another account").isEmpty();
    assertThat(post("/sign-in/code", session(signIn("sealed.two")), "code", code("sealed.one", 1))).hasStatus(422);
  }

  @Test
  void aTokenIsNotOfferedWhatAsksForAPerson() throws Exception {
    officer("no.person");
    Cookie session = session(signIn("no.person"));
    assertThat(mvc.get().uri("/security/tokens/new").cookie(session).exchange().getResponse().getContentAsString()).contains("value=\"REPORT\"")
        .doesNotContain("BREAK_GLASS", "LOWER_LEVEL");
    mvc.post().uri("/security/tokens").with(csrf()).cookie(session).param("name", "Tampered").param("scope", "deeds")
        .param("deeds", "REPORT", "BREAK_GLASS", "LOWER_LEVEL").exchange();
    mvc.post().uri("/security/tokens").with(csrf()).cookie(session).param("name", "Whole").param("scope", "all").exchange();
    assertThat(directory.owner().sql("select array_to_string(deeds, ',') from house.token where name = 'Tampered'").query(String.class).single())
        .isEqualTo("REPORT");
    assertThat(mvc.get().uri("/security").cookie(session).exchange().getResponse().getContentAsString())
        .contains(messages.text(Language.EN, "signin.tokens.all"));
  }

  @Test
  void sessionsAreListedAndEndedByTheApi() throws Exception {
    officer("at.home");
    officer("not.at.home");
    Cookie session = session(signIn("at.home"));
    var listed = mvc.get().uri("/api/v1/sessions").with(httpBasic("at.home", "demo")).exchange();
    assertThat(listed).hasStatusOk().bodyJson().extractingPath("$.items").asArray().hasSize(1);
    assertThat(listed.getResponse().getContentAsString()).doesNotContain(session.getValue());
    var id = Pattern.compile("\"id\":\"([0-9a-f]{16})\"").matcher(listed.getResponse().getContentAsString());
    assertThat(id.find()).isTrue();
    assertThat(mvc.delete().uri("/api/v1/sessions/" + id.group(1)).with(httpBasic("not.at.home", "demo"))).hasStatus(404);
    assertThat(mvc.get().uri("/security").cookie(session)).hasStatusOk();
    assertThat(mvc.delete().uri("/api/v1/sessions/" + id.group(1)).with(httpBasic("at.home", "demo"))).hasStatus(204);
    assertThat(mvc.get().uri("/security").cookie(session)).hasStatus(302);
  }

  @Test
  void aTokenMadeForReadingChangesNothingAndMakesNoOther() throws Exception {
    officer("reader");
    String token = token("reader", "{\"name\":\"Board\",\"days\":7,\"readOnly\":true}");
    assertThat(bearer(mvc.get().uri("/api/v1/me"), token)).hasStatusOk();
    assertThat(bearer(mvc.get().uri("/api/v1/tasks"), token)).hasStatusOk();
    assertThat(
        bearer(mvc.post().uri("/api/v1/tasks").contentType(MediaType.APPLICATION_JSON).content("{\"title\":\"No\",\"lead\":\"SECOND\"}"), token))
        .hasStatus(403);
    assertThat(bearer(mvc.post().uri("/api/v1/tokens").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\"More\",\"days\":7}"), token))
        .hasStatus(403);
  }

  @Test
  void aTokenDoesWhatItWasMadeForAndNotMore() throws Exception {
    officer("narrow");
    String token = token("narrow", "{\"name\":\"Reporter\",\"days\":7,\"deeds\":[\"REPORT\"]}");
    assertThat(
        bearer(mvc.post().uri("/api/v1/tasks").contentType(MediaType.APPLICATION_JSON).content("{\"title\":\"No\",\"lead\":\"SECOND\"}"), token))
        .hasStatus(403);
    String broad = token("narrow", "{\"name\":\"Opener\",\"days\":7}");
    assertThat(
        bearer(mvc.post().uri("/api/v1/tasks").contentType(MediaType.APPLICATION_JSON).content("{\"title\":\"Yes\",\"lead\":\"SECOND\"}"), broad))
        .hasStatus(201);
  }

  @Test
  void tokensAreListedMadeAndEndedOnAPage() throws Exception {
    officer("keeper");
    Cookie session = session(signIn("keeper"));
    assertThat(mvc.get().uri("/security/tokens/new").cookie(session)).hasStatusOk();
    assertThat(post("/security/tokens", session, "name", " ")).hasStatus(422);
    assertThat(mvc.post().uri("/security/tokens").with(csrf()).cookie(session).param("name", "Nothing ticked").param("scope", "deeds").exchange())
        .hasStatus(422);
    var made = mvc.post().uri("/security/tokens").with(csrf()).cookie(session).param("name", "Weekly board").param("scope", "deeds")
        .param("deeds", "REPORT", "ADD_FILE").param("days", "7").exchange();
    assertThat(made).hasStatusOk();
    var listed = mvc.get().uri("/security").cookie(session).exchange();
    assertThat(listed.getResponse().getContentAsString()).contains("Weekly board", messages.text(Language.EN, "signin.deed.ADD_FILE"));
    String id = directory.owner().sql("select id::text from house.token where name = 'Weekly board'").query(String.class).single();
    assertThat(post("/security/tokens/" + id + "/end", session)).hasRedirectedUrl("/security");
    assertThat(mvc.get().uri("/security").cookie(session).exchange().getResponse().getContentAsString()).doesNotContain("Weekly board");
  }

  @Test
  void aTokenEndsByItsDayByItsPersonAndWithTheAccount() throws Exception {
    officer("owner");
    officer("stranger");
    String token = token("owner", "{\"name\":\"First\",\"days\":1}");
    String other = token("owner", "{\"name\":\"Second\",\"days\":7}");
    assertThat(bearer(mvc.get().uri("/api/v1/me"), other)).hasStatusOk();
    String id = directory.owner().sql("select id::text from house.token where name = 'First'").query(String.class).single();
    assertThat(mvc.get().uri("/api/v1/tokens").with(httpBasic("owner", "demo"))).hasStatusOk().bodyJson().extractingPath("$.items[*].id").asArray()
        .contains(id);
    assertThat(mvc.delete().uri("/api/v1/tokens/" + id).with(httpBasic("stranger", "demo"))).hasStatus(404);
    assertThat(mvc.delete().uri("/api/v1/tokens/" + id).with(httpBasic("owner", "demo"))).hasStatus(204);
    assertThat(bearer(mvc.get().uri("/api/v1/me"), token)).hasStatus(401);
    directory.owner().sql("update house.account set enabled = false where login = 'owner'").update();
    assertThat(bearer(mvc.get().uri("/api/v1/me"), other)).hasStatus(401);
    directory.owner().sql("update house.account set enabled = true where login = 'owner'").update();
    directory.owner().sql("update entente.seat set until = current_date where person = (select person from house.account where login = 'owner')")
        .update();
    assertThat(bearer(mvc.get().uri("/api/v1/me"), other)).hasStatus(403);
  }

  @Test
  void everyDeedThatATokenMayBeMadeForHasWords() {
    for (Deed deed : Deed.values())
      assertThat(messages.knows("signin.deed." + deed.name())).as(deed.name()).isTrue();
  }

  private byte[] kept(String login) {
    return directory.owner().sql("select secret from house.authenticator where login = :login").param("login", login)
        .query((row, n) -> row.getBytes(1)).single();
  }

  private void officer(String login) {
    directory.officer(login, agency, 2, 1);
  }

  private String code(String login, int stepsLater) {
    return OneTimeCode.at(authenticators.secret(login).orElseThrow(), clock.instant().getEpochSecond() / 30 + stepsLater, 6);
  }

  private String token(String login, String wanted) throws Exception {
    var made = mvc.post().uri("/api/v1/tokens").with(httpBasic(login, "demo")).contentType(MediaType.APPLICATION_JSON).content(wanted).exchange();
    assertThat(made).hasStatus(201);
    var found = Pattern.compile("ent_[\\w-]+").matcher(made.getResponse().getContentAsString());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static MvcTestResult bearer(MockMvcTester.MockMvcRequestBuilder request, String token) {
    return request.header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult signIn(String login) {
    return mvc.post().uri("/sign-in").with(csrf()).param("login", login).param("password", "demo").exchange();
  }

  private MvcTestResult post(String address, Cookie session, String... pair) {
    var request = mvc.post().uri(address).with(csrf()).cookie(session);
    return (pair.length == 0 ? request : request.param(pair[0], pair[1])).exchange();
  }

  private static Cookie session(MvcTestResult answer) {
    return Arrays.stream(answer.getResponse().getCookies()).filter(cookie -> cookie.getName().equals("entente-session")).findFirst().orElseThrow();
  }
}
