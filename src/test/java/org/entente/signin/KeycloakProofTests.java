package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.UUID;

import org.entente.Figures;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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

/** Signing in by a real Keycloak: its pages, its tokens, its keys. */
@Tag("prove")
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakProofTests {
  private static Keycloak keycloak;
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;

  @DynamicPropertySource
  static void service(DynamicPropertyRegistry properties) throws Exception {
    keycloak = new Keycloak();
    properties.add("entente.openid.issuer", keycloak::issuer);
    properties.add("entente.openid.client-id", () -> "entente");
    properties.add("entente.openid.client-secret", () -> "between the two of them");
    properties.add("entente.openid.name", () -> "Keycloak");
  }

  @BeforeAll
  void anOfficer() {
    UUID agency = directory.agency("KEYCLOAK");
    directory.officer("keycloak.officer", agency, 1, 1);
  }

  @AfterAll
  static void noKeycloak() {
    keycloak.close();
  }

  @Test
  void aPersonOfKeycloakIsTheOfficerOfTheSameLoginAndAStrangerIsNobody() throws Exception {
    var asked = ask("/sign-in/openid?back=/tasks");
    var page = keycloak.open(address(asked));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(keycloak.signIn(page, "keycloak.officer", "wrong").statusCode()).as("its own refusal").isEqualTo(200);
    page = keycloak.open(address(asked));
    String back = keycloak.signIn(page, "keycloak.officer", "kept by the service").headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith("http://localhost:8080/sign-in/openid/back?");
    var come = back(session(asked), back);
    assertThat(come).hasRedirectedUrl("/tasks");
    assertThat(mvc.get().uri("/tasks").cookie(session(come))).hasStatusOk();
    assertThat(mvc.get().uri("/security/tokens/new").cookie(session(come))).as("it says when it asked: just now").hasStatusOk();
    asksAgain(session(come));
    leaves();
    keycloak.forget();
    var stranger = ask("/sign-in/openid");
    String unknown = keycloak.signIn(keycloak.open(address(stranger)), "keycloak.stranger", "kept by the service").headers().firstValue("Location")
        .orElseThrow();
    assertThat(back(session(stranger), unknown)).hasRedirectedUrl("/sign-in?refused=openid");
    Figures.write(getClass(), "Signing in by a real Keycloak 26.7: page, token, keys, asked anew, left, stranger", "passes", "passes", "–");
  }

  /** Whom it knows it lets through without a page, and asks all the same when Entente needs a confirmed person. */
  private void asksAgain(Cookie session) throws Exception {
    var silent = ask("/sign-in/openid");
    assertThat(keycloak.open(address(silent)).statusCode()).isEqualTo(302);
    var anew = mvc.get().uri("/sign-in/openid?anew=true&back=/security").cookie(session).exchange();
    var page = keycloak.open(address(anew));
    assertThat(page.statusCode()).isEqualTo(200);
    String back = keycloak.signIn(page, "keycloak.officer", "kept by the service").headers().firstValue("Location").orElseThrow();
    assertThat(back(session, back)).hasRedirectedUrl("/security");
  }

  private void leaves() throws Exception {
    String page = mvc.get().uri("/sign-in?left=service").exchange().getResponse().getContentAsString();
    var way = java.util.regex.Pattern.compile("href=\"(" + keycloak.issuer() + "[^\"]+)\"").matcher(page);
    assertThat(way.find()).isTrue();
    assertThat(keycloak.open(way.group(1).replace("&amp;", "&")).statusCode()).isEqualTo(200);
  }

  private MvcTestResult ask(String address) {
    return mvc.get().uri(address).exchange();
  }

  private MvcTestResult back(Cookie session, String address) {
    return mvc.get().uri(URI.create("/sign-in/openid/back?" + URI.create(address).getRawQuery())).cookie(session).exchange();
  }

  private static String address(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private static Cookie session(MvcTestResult answer) {
    return Arrays.stream(answer.getResponse().getCookies()).filter(cookie -> cookie.getName().equals("entente-session")).findFirst().orElseThrow();
  }
}
