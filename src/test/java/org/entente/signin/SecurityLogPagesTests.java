package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the log says of signing in, and what it never says. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityLogPagesTests {
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger("org.entente");
  private final Level before = log.getLevel() == null ? Level.WARN : log.getLevel();
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;

  @BeforeAll
  void listen() {
    clock.on(LocalDate.of(2026, 11, 21));
    directory.officer("logged", directory.agency("LOGGED"), 1, 1);
    lines.start();
    log.addAppender(lines);
    log.setLevel(Level.INFO);
    log.setAdditive(false);
  }

  @AfterAll
  void leave() {
    log.detachAppender(lines);
    log.setLevel(before);
    log.setAdditive(true);
  }

  @Test
  void whoSignsInAndOutAndWhoCannotIsWritten() {
    signIn("logged", "demo");
    signIn("Logged", "wrong");
    mvc.post().uri("/sign-out").with(user("logged").roles("OFFICER")).with(csrf()).exchange();
    assertThat(mvc.get().uri("/api/v1/me").with(httpBasic("logged", "wrong again"))).hasStatus(401);
    assertThat(mvc.post().uri("/confirm").with(user("logged").roles("OFFICER")).with(csrf()).param("secret", "wrong still")).hasStatus(422);
    for (int n = 0; n < 8; n++)
      signIn("logged", "guess" + n);
    mvc.post().uri("/sign-in/passkey").with(csrf()).param("answer", "{}").exchange();
    assertThat(said()).anyMatch(line -> line.startsWith("event=sign-in login=logged address=127.0.0.1 method=POST path=/sign-in"))
        .anyMatch(line -> line.startsWith("event=sign-in-refused login=Logged ")).anyMatch(line -> line.startsWith("event=sign-out login=logged "))
        .anyMatch(line -> line.startsWith("event=sign-in-refused login=logged ") && line.endsWith("path=/api/v1/me"))
        .anyMatch(line -> line.startsWith("event=sign-in-too-often login=logged "));
    assertThat(said()).anyMatch(line -> line.startsWith("event=proof-refused login=logged "))
        .anyMatch(line -> line.startsWith("event=proof-refused login=- "));
    assertThat(String.join("\n", said())).doesNotContain("demo", "wrong", "guess");
  }

  @Test
  void aPasswordTypedAsALoginIsNotWrittenAndNobodyForgesALine() {
    signIn("my secret sentence", "x");
    signIn("x\nevent=sign-in login=logged", "x");
    assertThat(said()).noneMatch(line -> line.contains("secret sentence") || line.contains("\n"))
        .anyMatch(line -> line.contains("sign-in-refused login=- "));
  }

  @Test
  void whatIsRefusedOrUnknownIsWrittenWithWhoAskedAndWithoutTheWordsOfTheAddress() {
    UUID nothing = UUID.randomUUID();
    mvc.get().uri("/tasks/" + nothing + "?q=words").with(user("logged").roles("OFFICER")).exchange();
    mvc.post().uri("/guidance").with(user("logged").roles("OFFICER")).with(csrf()).param("symbol", "1-KH/TW").param("title.vi", "x").exchange();
    assertThat(said()).contains("event=refused status=404 login=logged method=GET path=/tasks/*",
        "event=refused status=403 login=logged method=POST path=/guidance");
    assertThat(String.join("\n", said())).doesNotContain("words");
  }

  private List<String> said() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private void signIn(String login, String password) {
    mvc.post().uri("/sign-in").with(csrf()).param("login", login).param("password", password).exchange();
  }
}
