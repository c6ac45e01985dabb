package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entente.database.Installation;
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

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordPagesTests {
  private static final String CHOSEN = "một câu đủ dài";
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;

  @BeforeAll
  void somebodyWithAGivenPassword() {
    directory.officer("password.given", directory.agency("PASSW"), 6, 0);
    directory.owner().sql("update house.account set must_change = true where login = 'password.given'").update();
  }

  @Test
  void aGivenPasswordOpensNoPageUntilItIsChanged() {
    Cookie session = signIn("demo");
    assertThat(mvc.get().uri("/agencies").cookie(session)).hasRedirectedUrl("/password");
    assertThat(mvc.get().uri("/password").cookie(session)).hasStatusOk();
    assertThat(change(session, "wrong", CHOSEN, CHOSEN)).hasStatus(422);
    assertThat(change(session, "demo", "short", "short")).hasStatus(422);
    assertThat(change(session, "demo", CHOSEN, CHOSEN + "?")).hasStatus(422);
    assertThat(change(session, "demo", CHOSEN, CHOSEN)).hasRedirectedUrl("/security");
    assertThat(mvc.get().uri("/preferences").cookie(session)).hasStatusOk();
    assertThat(mvc.get().uri("/preferences").cookie(signIn(CHOSEN))).hasStatusOk();
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult change(Cookie session, String present, String chosen, String again) {
    return mvc.post().uri("/password").cookie(session).with(csrf()).param("present", present).param("chosen", chosen).param("again", again)
        .exchange();
  }

  private Cookie signIn(String password) {
    var answer = mvc.post().uri("/sign-in").with(csrf()).remoteAddress("198.51.100.77").param("login", "password.given").param("password", password)
        .exchange();
    assertThat(answer).hasStatus3xxRedirection();
    return java.util.Objects.requireNonNull(answer.getResponse().getCookie("entente-session"));
  }
}
