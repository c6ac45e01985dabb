package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.Fact;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.dossiers.StaleVersion;
import org.entente.text.LocalizedText;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyIntegrationTests {
  @Autowired
  Idempotency idempotency;
  @Autowired
  Access access;
  @Autowired
  Dossiers dossiers;
  @Autowired
  ApplicationEventPublisher events;
  @Autowired
  Directory directory;
  Officer officer;

  record Sent(DossierId dossier, long version) implements Fact {}

  @BeforeAll
  void anOfficer() {
    officer = directory.officer("idempotency.desk", directory.agency("IDEA"), 1, 1);
  }

  @Test
  void aRepeatedKeyHasOneEffectAndTheSameAnswer() throws Exception {
    long before = count();
    var first = send("again", "same", this::opened);
    var second = send("again", "same", this::opened);
    assertThat(count()).isEqualTo(before + 1);
    assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString()).startsWith("{\"number\":\"IDEA-");
    assertThat(second.getStatus()).isEqualTo(201);
    assertThat(second.getHeader("ETag")).isEqualTo("\"1\"");
    assertThat(second.getHeader("Location")).isEqualTo("/api/v1/tasks/x");
    assertThat(first.getHeader("Idempotency-Replayed")).isNull();
    assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void aKeyBelongsToItsRequest() throws Exception {
    send("one", "this", this::opened);
    long before = count();
    assertThatThrownBy(() -> send("one", "that", this::opened))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal().kind()).isEqualTo("key-reused"));
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aKeyBelongsToItsOfficer() throws Exception {
    var other = directory.officer("idempotency.other", directory.agency("IDEB"), 1, 1);
    send("mine", "same", this::opened);
    var answer = new MockHttpServletResponse();
    idempotency.once("mine", "same", other, answer, response -> response.setStatus(204));
    assertThat(answer.getStatus()).isEqualTo(204);
  }

  @Test
  void whatFailedMayBeTriedAgain() throws Exception {
    long before = count();
    assertThatThrownBy(() -> send("fails", "same", response -> {
      opened(response);
      throw new StaleVersion();
    })).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> send("fails", "same", response -> {
      opened(response);
      throw new java.io.IOException("broken");
    })).isInstanceOf(java.io.IOException.class);
    var refused = send("fails", "same", response -> {
      opened(response);
      response.setStatus(409);
    });
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(count()).isEqualTo(before);
    assertThat(send("fails", "same", this::opened).getHeader("Idempotency-Replayed")).isNull();
    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void theSameKeyAtTheSameMomentHasOneEffect() throws Exception {
    long before = count();
    Callable<String> sending = () -> send("crowd", "same", this::opened).getContentAsString();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(IntStream.range(0, 6).mapToObj(n -> sending).toList());
      var first = answers.getFirst().get();
      for (var answer : answers)
        assertThat(answer.get()).isEqualTo(first);
    }
    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void aKeyIsOfVisibleCharacters() {
    for (String wrong : new String[]{"", "with blank", "ключ", "x".repeat(201)})
      assertThatThrownBy(() -> send(wrong, "same", this::opened)).as(wrong).isInstanceOf(Refused.class);
  }

  @Test
  void keysAreForgottenAfterADayAndNoSooner() throws Exception {
    send("old", "same", this::opened);
    send("young", "same", this::opened);
    directory.owner().sql("update entente.idempotency set at = now() - interval '25 hours' where key = 'old'").update();
    idempotency.forget();
    assertThat(directory.owner().sql("select key from entente.idempotency where key in ('old', 'young')").query((row, n) -> row.getString(1)).list())
        .containsExactly("young");
  }

  private MockHttpServletResponse send(String key, String fingerprint, Idempotency.Work work) throws Exception {
    var response = new MockHttpServletResponse();
    idempotency.once(key, fingerprint, officer, response, work);
    return response;
  }

  private void opened(HttpServletResponse response) throws java.io.IOException {
    DossierId id = dossiers.newId();
    String number = access.as(officer, () -> {
      String given = dossiers.open(id, Opening.of(Kind.TASK, LocalizedText.of("en", "A matter sent once")), officer);
      events.publishEvent(new Sent(id, 1));
      return given;
    });
    response.setStatus(201);
    response.setContentType("application/json");
    response.setHeader("ETag", "\"1\"");
    response.setHeader("Location", "/api/v1/tasks/x");
    response.getOutputStream().write(("{\"number\":\"" + number + "\"}").getBytes());
  }

  private long count() {
    return directory.owner().sql("select count(*) from entente.dossier where home_agency = :home").param("home", officer.agency().value())
        .query((row, n) -> row.getLong(1)).single();
  }
}
