package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdPagesTests {
  private static final String REFUSED = "/sign-in?refused=openid";
  private static SmallProvider provider;
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  UUID agency;

  @DynamicPropertySource
  static void service(DynamicPropertyRegistry properties) throws Exception {
    provider = new SmallProvider();
    properties.add("entente.openid.issuer", provider::issuer);
    properties.add("entente.openid.client-id", () -> SmallProvider.CLIENT);
    properties.add("entente.openid.client-secret", () -> SmallProvider.SECRET);
    properties.add("entente.openid.name", () -> "House of Seals");
  }

  @BeforeAll
  void anAgency() {
    clock.on(LocalDate.of(2026, 11, 21));
    agency = directory.agency("OPENID");
  }

  @AfterAll
  static void noProvider() {
    provider.close();
  }

  @Test
  void somebodyTheServiceKnowsIsTheOfficerOfTheSameLogin() throws Exception {
    directory.officer("by.service", agency, 1, 1);
    assertThat(mvc.get().uri("/sign-in").exchange().getResponse().getContentAsString()).contains("House of Seals", "href=\"/sign-in/openid\"");
    var asked = ask("/tasks?q=a");
    var sent = SmallProvider.parameters(java.net.URI.create(address(asked)).getRawQuery());
    assertThat(sent).containsEntry("redirect_uri", "http://localhost:8080/sign-in/openid/back").containsEntry("code_challenge_method", "S256")
        .containsKeys("nonce", "state", "code_challenge");
    var back = back(session(asked), provider.signedIn(address(asked), "s-1", "by.service"));
    assertThat(back).hasRedirectedUrl("/tasks?q=a");
    assertThat(mvc.get().uri("/security").cookie(session(back))).hasStatusOk();
    assertThat(mvc.get().uri("/tasks").cookie(session(back))).as("with the seat that is kept here").hasStatusOk();
    assertThat(session(back).getValue()).as("a session planted before is not the one after").isNotEqualTo(session(asked).getValue());
    assertThat(mvc.get().uri("/security").cookie(session(asked))).hasStatus(302);
    assertThat(mvc.post().uri("/sign-out").with(csrf()).cookie(session(back)).exchange()).hasRedirectedUrl("/sign-in?left=service");
    assertThat(mvc.get().uri("/sign-in?left=service").exchange().getResponse().getContentAsString())
        .contains(provider.issuer() + "/leave?client_id=entente");
  }

  @Test
  void whateverIsWrongWithTheAnswerIsAnsweredAlike() throws Exception {
    directory.officer("by.wrong", agency, 1, 1);
    var asked = ask("/");
    String query = provider.signedIn(address(asked), "s-2", "by.wrong");
    assertThat(back(session(ask("/")), query)).as("asked in another session").hasRedirectedUrl(REFUSED);
    assertThat(mvc.get().uri("/sign-in/openid/back?" + query)).as("nothing asked").hasRedirectedUrl(REFUSED);
    assertThat(back(session(asked), "error=access_denied&state=x")).as("broken off there").hasRedirectedUrl(REFUSED);
    assertThat(back(session(asked), query)).as("asked once, answered twice").hasRedirectedUrl(REFUSED);
    assertThat(comes("s-2", "by.wrong", "nonce", "another")).isEqualTo(REFUSED);
    assertThat(comes("s-2", "by.wrong", "aud", List.of("somebody-else"))).isEqualTo(REFUSED);
    assertThat(comes("s-2", "by.wrong", "iss", "https://elsewhere.example")).isEqualTo(REFUSED);
    assertThat(comes("s-2", "by.wrong", "exp", Date.from(Instant.now().minusSeconds(600)))).isEqualTo(REFUSED);
    provider.signsWithAnotherKey(true);
    assertThat(comes("s-2", "by.wrong")).isEqualTo(REFUSED);
    provider.signsWithAnotherKey(false);
    var tampered = ask("/");
    String elsewhere = address(tampered).replaceAll("code_challenge=[^&]+", "code_challenge=x");
    assertThat(back(session(tampered), provider.signedIn(elsewhere, "s-2", "by.wrong"))).as("another proof key").hasRedirectedUrl(REFUSED);
    assertThat(comes("s-2", "by.wrong")).as("and the right one").isEqualTo("/");
  }

  @Test
  void nobodyWithoutAnOpenAccountComesIn() throws Exception {
    assertThat(comes("s-3", "nobody.here")).isEqualTo(REFUSED);
    directory.officer("by.closed", agency, 1, 1);
    directory.owner().sql("update house.account set enabled = false where login = 'by.closed'").update();
    assertThat(comes("s-4", "by.closed")).isEqualTo(REFUSED);
    directory.owner().sql("update house.account set enabled = true where login = 'by.closed'").update();
    assertThat(comes("s-4", "by.closed")).isEqualTo("/");
    directory.owner().sql("update house.account set enabled = false where login = 'by.closed'").update();
    assertThat(comes("s-4", "by.closed")).isEqualTo(REFUSED);
  }

  @Test
  void aNameGivenToSomebodyElseThereIsNotThatPersonHere() throws Exception {
    directory.officer("by.first", agency, 1, 1);
    directory.officer("by.other", agency, 1, 1);
    assertThat(comes("s-5", "by.first")).isEqualTo("/");
    assertThat(comes("s-6", "by.first")).isEqualTo(REFUSED);
    var asked = ask("/");
    var back = back(session(asked), provider.signedIn(address(asked), "s-5", "by.other"));
    assertThat(back).hasRedirectedUrl("/");
    assertThat(
        directory.owner().sql("select principal_name from house.spring_session where session_id is not null order by creation_time desc limit 1")
            .query(String.class).single())
        .as("renamed there, the same here").isEqualTo("by.first");
  }

  @Test
  void anAuthenticatorOfThisHouseIsAskedForAllTheSame() throws Exception {
    directory.officer("by.half", agency, 1, 1);
    directory.owner().sql("insert into house.authenticator (login, secret, in_use, made_at) values ('by.half', '\\x00', true, now())").update();
    var asked = ask("/tasks");
    var back = back(session(asked), provider.signedIn(address(asked), "s-7", "by.half"));
    assertThat(back).hasRedirectedUrl("/sign-in/code?back=%2Ftasks");
    assertThat(mvc.get().uri("/tasks").cookie(session(back))).hasRedirectedUrl("/sign-in/code");
  }

  @Test
  void aGraveDeedTakesTheServicesWordOnlyWhenItAskedJustNow() throws Exception {
    directory.officer("by.grave", agency, 1, 1);
    var old = signedIn("s-8", "by.grave", clock.instant().minus(Duration.ofMinutes(6)));
    assertThat(mvc.get().uri("/security/tokens/new").cookie(old)).hasStatus(302);
    assertThat(mvc.get().uri("/confirm?back=/security").cookie(old).exchange().getResponse().getContentAsString()).contains("anew=true");
    var anew = mvc.get().uri("/sign-in/openid?anew=true&back=/security/tokens/new").cookie(old).exchange();
    assertThat(SmallProvider.parameters(java.net.URI.create(address(anew)).getRawQuery())).containsEntry("prompt", "login").containsEntry("max_age",
        "0");
    var fresh = signedIn("s-8", "by.grave", clock.instant());
    assertThat(mvc.get().uri("/security/tokens/new").cookie(fresh)).hasStatusOk();
    assertThat(mvc.get().uri("/security/tokens/new").cookie(signedIn("s-8", "by.grave", null))).as("when it does not say").hasStatus(302);
  }

  private Cookie signedIn(String subject, String name, @Nullable Instant at) throws Exception {
    if (at != null)
      provider.claims.put("auth_time", at.getEpochSecond());
    var asked = ask("/");
    var back = back(session(asked), provider.signedIn(address(asked), subject, name));
    provider.claims.clear();
    return session(back);
  }

  private String comes(String subject, String name, Object... claim) {
    if (claim.length == 2)
      provider.claims.put((String) claim[0], claim[1]);
    var asked = ask("/");
    var back = back(session(asked), provider.signedIn(address(asked), subject, name));
    provider.claims.clear();
    return String.valueOf(back.getResponse().getRedirectedUrl());
  }

  private MvcTestResult ask(String back) {
    return mvc.get().uri("/sign-in/openid").param("back", back).exchange();
  }

  private MvcTestResult back(Cookie session, String query) {
    return mvc.get().uri(java.net.URI.create("/sign-in/openid/back?" + query)).cookie(session).exchange();
  }

  private static String address(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private static Cookie session(MvcTestResult answer) {
    return Arrays.stream(answer.getResponse().getCookies()).filter(cookie -> cookie.getName().equals("entente-session")).findFirst().orElseThrow();
  }
}
