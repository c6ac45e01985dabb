package org.entente.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.regex.Pattern;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.text.Language;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UiPagesTests {
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  Officer officer;

  @BeforeAll
  void anOfficer() {
    officer = directory.officer("ui.desk", directory.agency("UIA"), 1, 1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void signingInSpeaksTheLanguageTheBrowserAsksFor(Language language) throws Exception {
    var answer = mvc.get().uri("/sign-in").header("Accept-Language", "de, " + language.tag() + ";q=0.8").exchange();
    assertThat(answer).hasStatusOk();
    assertThat(body(answer)).contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"");
  }

  @Test
  void nothingComesFromOutsideAndNothingIsKept() {
    var answer = mvc.get().uri("/sign-in").exchange();
    assertThat(answer).hasHeader("Cache-Control", "no-store").hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Cross-Origin-Opener-Policy", "same-origin");
    assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'", "'nonce-", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http");
  }

  @Test
  void theNonceIsAnotherEachTime() {
    assertThat(nonce(mvc.get().uri("/sign-in").exchange())).isNotEqualTo(nonce(mvc.get().uri("/sign-in").exchange()));
  }

  @Test
  void aChoiceIsKeptInTheBrowserAndWithTheAccount() throws Exception {
    var chosen = mvc.post().uri("/preferences").with(user(officer.login()).roles("OFFICER")).with(csrf()).param("language", "ur")
        .param("theme", "dark")
        .param("back", "/preferences").exchange();
    assertThat(chosen).hasStatus(302).hasHeader("Location", "/preferences");
    assertThat(chosen.getResponse().getHeader("Set-Cookie")).startsWith("entente-preferences=ur.dark.");
    var elsewhere = mvc.get().uri("/preferences").with(user(officer.login()).roles("OFFICER")).header("Accept-Language", "en").exchange();
    assertThat(body(elsewhere)).contains("lang=\"ur\" dir=\"rtl\" data-bs-theme=\"dark\"");
  }

  @Test
  void somebodyWhoHasNotSignedInChoosesALanguageToo() throws Exception {
    var chosen = mvc.post().uri("/preferences").with(csrf()).param("language", "fa").param("back", "/sign-in").exchange();
    var cookie = String.valueOf(chosen.getResponse().getHeader("Set-Cookie")).split("[=;]")[1];
    assertThat(body(mvc.get().uri("/sign-in").cookie(new Cookie("entente-preferences", cookie)).exchange())).contains("lang=\"fa\" dir=\"rtl\"");
  }

  @Test
  void theWayBackLeadsNowhereElse() {
    for (var elsewhere : new String[]{"//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\nb"}) {
      assertThat(mvc.post().uri("/preferences").with(csrf()).param("back", elsewhere).exchange()).hasStatus(302).hasHeader("Location", "/");
    }
  }

  @Test
  void aSeatOfSomebodyElseIsNotTaken() {
    var answer = mvc.post().uri("/seat").with(user(officer.login()).roles("OFFICER")).with(csrf())
        .param("seat", "00000000-0000-4000-8000-000000000000")
        .exchange();
    assertThat(answer).hasStatus(302);
    assertThat(answer.getRequest().getSession().getAttribute("entente.seat")).isNull();
  }

  @Test
  void partsAreShownInADemonstrationOnly() {
    assertThat(mvc.get().uri("/ui/parts").with(user(officer.login()).roles("OFFICER")).exchange()).hasStatus(404);
  }

  @Test
  void filesThatAreTheSameForEverybodyMayBeKept() {
    assertThat(mvc.get().uri("/css/base.css").exchange()).hasStatusOk().hasHeader("Cache-Control", "max-age=2592000, public, immutable");
    assertThat(mvc.get().uri("/vendor/fonts/vazirmatn-arabic-wght-normal.woff2").exchange()).hasStatusOk();
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }

  private static String nonce(MvcTestResult answer) {
    var found = Pattern.compile("'nonce-([^']+)'").matcher(String.valueOf(answer.getResponse().getHeader("Content-Security-Policy")));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
