package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

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
class SignInPagesTests {
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  Sessions sessions;
  @Autowired
  Throttle throttle;
  @Autowired
  MovableClock clock;
  UUID agency;

  @BeforeAll
  void anAgency() {
    clock.on(LocalDate.of(2026, 11, 21));
    agency = directory.agency("SIGNIN");
  }

  private void officer(String login) {
    directory.officer(login, agency, 1, 1);
  }

  @Test
  void severalConnectionsAtOnceWithTheRightPasswordAreOneTry() throws Exception {
    directory.officer("many.connections", directory.agency("MANYC"), 1, 0);
    List<Callable<Integer>> calls = Collections.nCopies(16, () -> mvc.get().uri("/api/v1/me").with(httpBasic("many.connections", "demo"))
        .exchange().getResponse().getStatus());
    try (var clients = Executors.newFixedThreadPool(16)) {
      for (var answer : clients.invokeAll(calls))
        assertThat(answer.get()).isEqualTo(200);
    }
  }

  @Test
  void aSessionIsInTheDatabaseAndSurvivesTheNode() {
    officer("kept");
    Cookie session = session(signIn("kept", "demo", "10.0.0.1"));
    assertThat(sessions.of("kept")).singleElement()
        .satisfies(kept -> assertThat((String) kept.getAttribute(KeptSession.ADDRESS)).isEqualTo("10.0.0.1"));
    assertThat(mvc.get().uri("/security").cookie(session)).hasStatusOk();
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void whoeverHasNotSignedInIsLedBackAfterwards() {
    assertThat(mvc.get().uri("/tasks?class=OPEN_OVERDUE")).hasRedirectedUrl("/sign-in?back=%2Ftasks%3Fclass%3DOPEN_OVERDUE");
  }

  @Test
  void theWayBackIsOurOwnOrNone() {
    officer("back");
    assertThat(mvc.post().uri("/sign-in").with(csrf()).param("login", "back").param("password", "demo").param("back", "/tasks?q=a").exchange())
        .hasRedirectedUrl("/tasks?q=a");
    assertThat(mvc.post().uri("/sign-in").with(csrf()).param("login", "back").param("password", "demo").param("back", "//evil.example").exchange())
        .hasRedirectedUrl("/");
  }

  @Test
  void aSessionPlantedBeforeIsNotTheOneAfterSigningIn() {
    officer("fixed");
    Cookie first = session(signIn("fixed", "demo", "10.0.0.2"));
    var again = mvc.post().uri("/sign-in").with(csrf()).cookie(first).param("login", "fixed").param("password", "demo").exchange();
    assertThat(session(again).getValue()).isNotEqualTo(first.getValue());
    assertThat(mvc.get().uri("/security").cookie(first)).hasStatus(302);
  }

  @Test
  void aSignedOutSessionOpensNothing() {
    officer("leaves");
    Cookie session = session(signIn("leaves", "demo", "10.0.0.3"));
    assertThat(mvc.post().uri("/sign-out").with(csrf()).cookie(session).exchange()).hasRedirectedUrl("/sign-in");
    assertThat(mvc.get().uri("/security").cookie(session)).hasStatus(302);
    assertThat(sessions.of("leaves")).isEmpty();
  }

  @Test
  void onePersonEndsTheirOtherSessionsAndNobodyElses() throws Exception {
    officer("two.devices");
    officer("bystander");
    Cookie here = session(signIn("two.devices", "demo", "10.0.0.4"));
    Cookie there = session(signIn("two.devices", "demo", "10.0.0.5"));
    Cookie other = session(signIn("bystander", "demo", "10.0.0.6"));
    String foreign = sessions.of("bystander").getFirst().handle();
    assertThat(mvc.get().uri("/security").cookie(here).exchange().getResponse().getContentAsString()).contains("10.0.0.4", "10.0.0.5")
        .doesNotContain("10.0.0.6", here.getValue(), there.getValue());
    assertThat(mvc.post().uri("/security/sign-outs").with(csrf()).cookie(here).param("session", foreign).exchange()).hasStatus(302);
    assertThat(mvc.get().uri("/security").cookie(other)).hasStatusOk();
    assertThat(mvc.post().uri("/security/sign-outs").with(csrf()).cookie(here).exchange()).hasStatus(302);
    assertThat(mvc.get().uri("/security").cookie(there)).hasStatus(302);
    assertThat(mvc.get().uri("/security").cookie(here)).hasStatusOk();
  }

  @Test
  void aClosedAccountIsOutAtItsNextRequestByPageAndByPassword() {
    officer("closed");
    Cookie session = session(signIn("closed", "demo", "10.0.0.7"));
    assertThat(mvc.get().uri("/api/v1/me").with(httpBasic("closed", "demo"))).hasStatusOk();
    directory.owner().sql("update house.account set enabled = false where login = 'closed'").update();
    assertThat(mvc.get().uri("/security").cookie(session)).hasStatus(403);
    assertThat(mvc.get().uri("/api/v1/me").with(httpBasic("closed", "demo"))).hasStatus(401);
  }

  @Test
  void anEndedSeatIsGoneAtTheNextRequestByPageAndByPassword() {
    officer("ended");
    Cookie session = session(signIn("ended", "demo", "10.0.0.8"));
    assertThat(mvc.get().uri("/api/v1/me").with(httpBasic("ended", "demo"))).hasStatusOk();
    directory.owner().sql("update entente.seat set until = current_date where person = (select person from house.account where login = 'ended')")
        .update();
    assertThat(mvc.get().uri("/tasks").cookie(session)).hasStatus(403);
    assertThat(mvc.get().uri("/api/v1/me").with(httpBasic("ended", "demo"))).hasStatus(403);
  }

  @Test
  void guessingSlowsDownAlikeForNamesThatExistAndThatDoNot() {
    officer("guessed");
    assertThat(guess("guessed", "10.1.0.1", 8)).isEqualTo(guess("nobody.here", "10.1.0.2", 8));
    assertThat(guess("guessed", "10.1.0.1", 1)).allMatch(address -> address.startsWith("/sign-in?later="));
    clock.pass(Duration.ofSeconds(1));
    assertThat(guess("guessed", "10.1.0.1", 2)).containsExactly("/sign-in?refused", "/sign-in?later=2");
    // the right password is not looked at either while the wait lasts
    assertThat(signIn("guessed", "demo", "10.1.0.1").getResponse().getRedirectedUrl()).startsWith("/sign-in?later=");
  }

  @Test
  void nobodyLocksAPersonOutOfTheirOwnDeviceOrFromAnotherAddress() {
    officer("victim");
    Cookie device = java.util.Objects.requireNonNull(signIn("victim", "demo", "10.2.0.1").getResponse().getCookie("entente-device"));
    guess("victim", "10.2.0.1", 12);
    assertThat(mvc.post().uri("/sign-in").with(csrf()).with(from("10.2.0.1")).cookie(device).param("login", "victim").param("password", "demo")
        .exchange()).hasRedirectedUrl("/");
    assertThat(signIn("victim", "demo", "10.2.0.9").getResponse().getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void oneAddressCannotTryManyNames() {
    List<String> answers = new ArrayList<>();
    Whence whence = new Whence("2001:db8:0:1::5", java.util.Optional.empty());
    for (int n = 0; n < Throttle.FREE_FOR_ADDRESS + 3; n++)
      answers.add(taken("name" + n, new Whence("2001:db8:0:1::" + n, whence.device())));
    assertThat(answers.subList(0, Throttle.FREE_FOR_ADDRESS)).containsOnly("looked at");
    assertThat(answers.getLast()).isEqualTo("not looked at");
  }

  @Test
  void aSessionEndsAfterTwelveHoursEvenWhenItIsUsed() {
    officer("long.day");
    Cookie session = session(signIn("long.day", "demo", "10.0.0.12"));
    assertThat(mvc.get().uri("/security").cookie(session)).hasStatusOk();
    clock.pass(Duration.ofHours(12).plusSeconds(1));
    assertThat(mvc.get().uri("/security").cookie(session)).hasStatus(302);
    assertThat(rows("spring_session where principal_name = 'long.day'")).isZero();
  }

  @Test
  void basicIsSlowedDownTooAndSaysForHowLong() {
    officer("basic");
    for (int n = 0; n < 5; n++)
      assertThat(mvc.get().uri("/api/v1/me").with(from("10.3.0.1")).with(httpBasic("basic", "wrong" + n))).hasStatus(401);
    var answer = mvc.get().uri("/api/v1/me").with(from("10.3.0.1")).with(httpBasic("basic", "wrong")).exchange();
    assertThat(answer).hasStatus(429);
    assertThat(answer.getResponse().getHeader("Retry-After")).matches("[1-9][0-9]*");
  }

  @Test
  void anotherSiteSendsNothingInAPersonsName() {
    officer("cross.site");
    Cookie session = session(signIn("cross.site", "demo", "10.0.0.10"));
    assertThat(mvc.post().uri("/security/sign-outs").with(csrf()).cookie(session).header("Sec-Fetch-Site", "cross-site").exchange()).hasStatus(403);
    assertThat(mvc.post().uri("/security/sign-outs").cookie(session).exchange()).hasStatus(403);
  }

  @Test
  void aConfirmationIsAskedAgainAndLeadsBack() throws Exception {
    officer("confirms");
    Cookie session = session(signIn("confirms", "demo", "10.0.0.11"));
    assertThat(mvc.post().uri("/confirm").with(csrf()).cookie(session).param("secret", "wrong").param("back", "/tasks").exchange()).hasStatus(422);
    var right = mvc.post().uri("/confirm").with(csrf()).cookie(session).param("secret", "demo").param("back", "/tasks").exchange();
    assertThat(right).hasRedirectedUrl("/tasks");
    assertThat(mvc.get().uri("/security").cookie(session(right))).hasStatusOk();
    assertThat(mvc.get().uri("/security").cookie(session)).as("the session has a new name").hasStatus(302);
  }

  private String taken(String login, Whence whence) {
    try {
      throttle.take(login, whence);
      return "looked at";
    } catch (TriedTooOften often) {
      return "not looked at";
    }
  }

  private List<String> guess(String login, String address, int times) {
    List<String> answers = new ArrayList<>();
    for (int n = 0; n < times; n++)
      answers.add(String.valueOf(signIn(login, "wrong", address).getResponse().getRedirectedUrl()));
    return answers;
  }

  private MvcTestResult signIn(String login, String password, String address) {
    return mvc.post().uri("/sign-in").with(csrf()).with(from(address)).param("login", login).param("password", password).exchange();
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

  private int rows(String table) {
    return directory.owner().sql("select count(*) from house." + table).query(Integer.class).single();
  }
}
