package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.text.Language;
import org.entente.text.Messages;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A place in a list that is none of ours: 400 in every list, the field named, and on pages the way back to the beginning. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCursorPagesTests {
  private static final String OFFICER = "cursor.desk";
  private static final String[] BAD = {"nonsense", "%25%25", "AAAA", cursor("-opened 2026-13-01 9e1c0f3e-0000-4000-8000-000000000000"),
      cursor("-opened 2026-11-21 nobody"), cursor("-opened 2026-11-21"), cursor("sideways 2026-11-21 9e1c0f3e-0000-4000-8000-000000000000")};
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  Messages messages;
  Calls calls;

  @BeforeAll
  void anOfficer() {
    calls = new Calls(mvc);
    directory.officer(OFFICER, directory.agency("CURA"), 1, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/tasks", "/api/v1/documents", "/api/v1/guidance"})
  void isRefusedByNameInTheReadersLanguage(String list) {
    for (String bad : BAD) {
      for (Language language : Language.values()) {
        var answer = calls.send(OFFICER, HttpMethod.GET, list + "?cursor=" + bad, "", "Accept-Language", language.tag());
        assertThat(answer).as(bad).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.errors[*].field").asArray().containsExactly("cursor");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo(messages.text(language, "listings.refused.cursor"));
      }
    }
  }

  @Test
  void ofAnotherOrderIsRefusedToo() {
    String dueFirst = cursor("due 2026-11-21 9e1c0f3e-0000-4000-8000-000000000000");
    assertThat(calls.get(OFFICER, "/api/v1/tasks?cursor=" + dueFirst)).hasStatusOk();
    assertThat(calls.get(OFFICER, "/api/v1/tasks?sort=-due&cursor=" + dueFirst)).hasStatus(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tasks", "/documents", "/guidance"})
  void onAPageLeadsBackToTheBeginningOfTheList(String list) {
    assertThat(calls.page(OFFICER, HttpMethod.GET, list + "?cursor=nonsense")).hasStatus(400).bodyText()
        .contains("This place in the list cannot be found", "href=\"" + list + "\"");
  }

  private static String cursor(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
