package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;

import jakarta.servlet.http.Cookie;
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
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyPagesTests {
  private static final String ORIGIN = "http://localhost:8080";
  private static final String REFUSED = "/sign-in?refused=passkey";
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  UUID agency;

  @BeforeAll
  void anAgency() {
    clock.on(LocalDate.of(2026, 11, 21));
    agency = directory.agency("PASSKEY");
  }

  @Test
  void aPasskeyAloneSignsItsPersonIn() throws Exception {
    var key = made("key.person");
    var asked = ask("10.5.0.1");
    var answer = prove(session(asked), key.prove(text(asked)), "/tasks?q=a");
    assertThat(answer).hasRedirectedUrl("/tasks?q=a");
    assertThat(mvc.get().uri("/security").cookie(session(answer)).exchange().getResponse().getContentAsString()).contains("Laptop of key.person");
    assertThat(session(answer).getValue()).as("a session planted before is not the one after").isNotEqualTo(session(asked).getValue());
    assertThat(mvc.get().uri("/security").cookie(session(asked))).hasStatus(302);
  }

  @Test
  void aPasskeyIsEnoughWhereAPasswordWouldNeedACode() throws Exception {
    var key = made("key.second");
    directory.owner().sql("insert into house.authenticator (login, secret, in_use, made_at) values ('key.second', '\\x00', true, now())").update();
    assertThat(signIn("key.second")).hasRedirectedUrl("/sign-in/code");
    var asked = ask("10.5.0.2");
    assertThat(prove(session(asked), key.prove(text(asked)), "/")).hasRedirectedUrl("/");
  }

  @Test
  void whateverIsWrongIsAnsweredAlike() throws Exception {
    var key = made("key.wrong");
    key.count = 7;
    var first = ask("10.5.0.3");
    String proved = key.prove(text(first));
    assertThat(prove(session(first), proved, "/")).hasRedirectedUrl("/");
    var second = ask("10.5.0.3");
    assertThat(prove(session(second), proved, "/")).as("an answer given before").hasRedirectedUrl(REFUSED);
    assertThat(prove(session(second), key.prove(text(second)), "/")).as("asked once, answered twice").hasRedirectedUrl(REFUSED);
    var third = ask("10.5.0.3");
    assertThat(prove(session(third), key.prove(text(third)), "/")).as("a count that does not rise").hasRedirectedUrl(REFUSED);
    key.count = 8;
    var other = ask("10.5.0.3");
    assertThat(prove(session(ask("10.5.0.3")), key.prove(text(other)), "/")).as("asked in another session").hasRedirectedUrl(REFUSED);
    key.origin = "https://entente.evil.example";
    assertThat(refuses(key)).as("another site").isTrue();
    key.origin = ORIGIN;
    key.verifies = false;
    assertThat(refuses(key)).as("nobody was asked who is there").isTrue();
    assertThat(refuses(new SoftPasskey("localhost", ORIGIN))).as("a key of nobody").isTrue();
    assertThat(prove(session(ask("10.5.0.3")), "{}", "/")).as("no answer").hasRedirectedUrl(REFUSED);
    assertThat(mvc.post().uri("/sign-in/passkey").with(csrf()).param("answer", "{}").exchange()).as("nothing asked").hasRedirectedUrl(REFUSED);
    key.verifies = true;
    assertThat(refuses(key)).as("and the right one").isFalse();
    key.count = 9;
    directory.owner().sql("update house.account set enabled = false where login = 'key.wrong'").update();
    assertThat(refuses(key)).as("a closed account").isTrue();
  }

  @Test
  void makingOneAsksForAPersonWhoHasJustConfirmed() throws Exception {
    Cookie session = officer("key.late");
    clock.pass(Duration.ofMinutes(6));
    assertThat(mvc.get().uri("/security/passkeys/new").cookie(session)).hasRedirectedUrl("/confirm?back=%2Fsecurity%2Fpasskeys%2Fnew");
    assertThat(mvc.post().uri("/security/passkeys/options").with(csrf()).cookie(session).exchange()).hasStatus(302);
    assertThat(mvc.post().uri("/security/passkeys").with(csrf()).cookie(session).param("name", "x").exchange()).hasStatus(302);
  }

  @Test
  void aKeyMadeElsewhereOrWithoutAskingWhoIsThereIsNotKept() throws Exception {
    Cookie session = officer("key.badly.made");
    var key = new SoftPasskey("localhost", "http://localhost:9999");
    assertThat(keep(session, key.make(text(making(session))), "Elsewhere")).hasStatus(422);
    key.origin = ORIGIN;
    key.verifies = false;
    assertThat(keep(session, key.make(text(making(session))), "Unasked")).hasStatus(422);
    key.verifies = true;
    assertThat(keep(session, key.make(text(making(session))), " ")).as("without a name").hasStatus(422);
    assertThat(keep(session, key.make(text(making(session))), "Mine")).hasRedirectedUrl("/security");
    Cookie other = officer("key.badly.taken");
    assertThat(keep(other, key.make(text(making(other))), "Another's")).as("a key that is somebody's").hasStatus(422);
  }

  @Test
  void aGraveDeedTakesAPasskeyOfTheSamePersonOnly() throws Exception {
    var own = made("key.grave");
    var foreign = made("key.foreign");
    Cookie session = session(signIn("key.grave"));
    clock.pass(Duration.ofMinutes(6));
    assertThat(mvc.get().uri("/security/passkeys/new").cookie(session)).hasStatus(302);
    assertThat(confirm(session, foreign)).hasStatus(422);
    var confirmed = confirm(session, own);
    assertThat(confirmed).hasRedirectedUrl("/security");
    assertThat(mvc.get().uri("/security/passkeys/new").cookie(session(confirmed))).hasStatusOk();
    assertThat(mvc.get().uri("/security").cookie(session)).as("the session has a new name").hasStatus(302);
  }

  @Test
  void itsPersonAloneRenamesAndRemovesIt() throws Exception {
    var key = made("key.owner");
    Cookie owner = session(signIn("key.owner"));
    Cookie stranger = officer("key.stranger");
    String id = directory.owner().sql("select id::text from house.passkey where login = 'key.owner'").query(String.class).single();
    assertThat(mvc.get().uri("/security/passkeys/" + id).cookie(stranger)).hasRedirectedUrl("/security");
    mvc.post().uri("/security/passkeys/" + id).with(csrf()).cookie(stranger).param("name", "Taken").exchange();
    mvc.post().uri("/security/passkeys/" + id + "/removal").with(csrf()).cookie(stranger).exchange();
    assertThat(name(id)).isEqualTo("Laptop of key.owner");
    assertThat(mvc.get().uri("/security/passkeys/" + id).cookie(owner)).hasStatusOk();
    assertThat(mvc.post().uri("/security/passkeys/" + id).with(csrf()).cookie(owner).param("name", " ").exchange()).hasStatus(422);
    assertThat(mvc.post().uri("/security/passkeys/" + id).with(csrf()).cookie(owner).param("name", "Desk").exchange()).hasRedirectedUrl("/security");
    assertThat(name(id)).isEqualTo("Desk");
    assertThat(mvc.post().uri("/security/passkeys/" + id + "/removal").with(csrf()).cookie(owner).exchange()).hasRedirectedUrl("/security");
    assertThat(refuses(key)).isTrue();
  }

  @Test
  void anAddressThatAsksAgainAndAgainWaitsAndPasswordsAreStillLookedAt() throws Exception {
    officer("key.patient");
    for (int n = 0; n < Throttle.FREE_FOR_ADDRESS; n++)
      assertThat(ask("10.6.0.1")).hasStatusOk();
    assertThat(ask("10.6.0.1")).hasStatus(429).headers().containsHeader("Retry-After");
    assertThat(ask("10.6.0.2")).hasStatusOk();
    assertThat(mvc.post().uri("/sign-in").with(csrf()).with(from("10.6.0.1")).param("login", "key.patient").param("password", "demo").exchange())
        .hasRedirectedUrl("/");
  }

  @Test
  void noPasskeyIsOfferedAtAnAddressThatNoneIsBoundTo() throws Exception {
    assertThat(mvc.get().uri("/sign-in").exchange().getResponse().getContentAsString()).contains("data-passkey=\"use\"");
    assertThat(mvc.get().uri("/sign-in").with(request -> {
      request.setServerName("entente.example");
      return request;
    }).exchange().getResponse().getContentAsString()).doesNotContain("data-passkey");
  }

  private boolean refuses(SoftPasskey key) throws Exception {
    var asked = ask("10.5.0.3");
    return REFUSED.equals(prove(session(asked), key.prove(text(asked)), "/").getResponse().getRedirectedUrl());
  }

  private MvcTestResult confirm(Cookie session, SoftPasskey key) throws Exception {
    var asked = mvc.post().uri("/confirm/passkey/options").with(csrf()).cookie(session).exchange();
    return mvc.post().uri("/confirm/passkey").with(csrf()).cookie(session).param("answer", key.prove(text(asked))).param("back", "/security")
        .exchange();
  }

  private SoftPasskey made(String login) throws Exception {
    Cookie session = officer(login);
    var key = new SoftPasskey("localhost", ORIGIN);
    assertThat(keep(session, key.make(text(making(session))), "Laptop of " + login)).hasRedirectedUrl("/security");
    return key;
  }

  private Cookie officer(String login) {
    directory.officer(login, agency, 1, 1);
    return session(signIn(login));
  }

  private MvcTestResult signIn(String login) {
    return mvc.post().uri("/sign-in").with(csrf()).param("login", login).param("password", "demo").exchange();
  }

  private MvcTestResult making(Cookie session) {
    return mvc.post().uri("/security/passkeys/options").with(csrf()).cookie(session).exchange();
  }

  private MvcTestResult keep(Cookie session, String answer, String name) {
    return mvc.post().uri("/security/passkeys").with(csrf()).cookie(session).param("answer", answer).param("name", name).exchange();
  }

  private MvcTestResult ask(String address) {
    return mvc.post().uri("/sign-in/passkey/options").with(csrf()).with(from(address)).exchange();
  }

  private MvcTestResult prove(Cookie session, String answer, String back) {
    return mvc.post().uri("/sign-in/passkey").with(csrf()).cookie(session).param("answer", answer).param("back", back).exchange();
  }

  private String name(String id) {
    return directory.owner().sql("select name from house.passkey where id = '" + id + "'").query(String.class).single();
  }

  private static String text(MvcTestResult answer) throws java.io.UnsupportedEncodingException {
    return answer.getResponse().getContentAsString();
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  private static Cookie session(MvcTestResult answer) {
    return Arrays.stream(answer.getResponse().getCookies()).filter(cookie -> cookie.getName().equals("entente-session")).findFirst().orElseThrow();
  }
}
