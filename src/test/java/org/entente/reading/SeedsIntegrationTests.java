package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;

import com.jayway.jsonpath.JsonPath;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The five source documents over the API; they are not part of the project, so these tests run where the files are beside it. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, Samples.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsIntegrationTests {
  private static final Path SEEDS = Path.of(System.getProperty("seeds", "../shared/seeds"));
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  Officer secretary;
  Officer lead;
  Officer stranger;
  final Map<String, String> documents = new HashMap<>();

  @BeforeAll
  void theFive() throws IOException {
    assumeThat(SEEDS).as("the source documents beside the project").isDirectory();
    secretary = directory.officer("seeds.secretary", directory.agency("SEEA"), 2, 1);
    lead = directory.officer("seeds.lead", directory.agency("SEEB"), 1, 1);
    stranger = directory.officer("seeds.stranger", directory.agency("SEEC"), 3, 1);
    try (var files = Files.list(SEEDS)) {
      for (Path file : files.sorted().toList()) {
        var made = mvc.post().uri("/api/v1/documents?fileName={name}", String.valueOf(file.getFileName()))
            .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8)).content(Files.readAllBytes(file)).with(as(secretary)).exchange();
        assertThat(made).as(file.toString()).hasStatus(201);
        documents.put(file.getFileName().toString().substring(0, 3), JsonPath.read(body(made), "$.id"));
      }
    }
  }

  @Test
  void eachIsInItsLanguage() {
    Map<String, String> languages = new HashMap<>();
    documents.forEach((number, id) -> languages.put(number, JsonPath.read(body(get("/api/v1/documents/" + id, secretary)), "$.language")));
    assertThat(languages).containsExactlyInAnyOrderEntriesOf(Map.of("000", "ur", "001", "ur", "002", "ar", "003", "ur", "004", "fa"));
  }

  @Test
  void theSevenKeyTasksBecomeTasksOfTheLeadAgencyAndOfNobodyElse() {
    String id = documents.get("000");
    List<Map<String, Object>> suggestions = JsonPath.read(body(get("/api/v1/documents/" + id + "/suggestions", secretary)),
        "$[?(@.ordinal != null)]");
    List<Map<String, Object>> findings = JsonPath.read(body(get("/api/v1/documents/" + id + "/findings", secretary)),
        "$[?(@.kind == 'ENUMERATION' && @.value.announced == 7)].value.items[*]");
    List<Map<String, Object>> seven = suggestions.stream()
        .filter(s -> findings.stream().anyMatch(i -> i.get("paragraph").equals(s.get("paragraph")) && i.get("ordinal").equals(s.get("ordinal"))))
        .toList();
    assertThat(seven).extracting(s -> s.get("ordinal")).containsExactly(1, 2, 3, 4, 5, 6, 7);
    for (Map<String, Object> suggestion : seven) {
      var made = mvc.post().uri("/api/v1/suggestions/" + suggestion.get("id") + "/acceptance").with(as(secretary))
          .contentType(MediaType.APPLICATION_JSON).content("{\"lead\": \"SEEB\"}").exchange();
      assertThat(made).hasStatus(201);
      String task = made.getResponse().getHeader("Location");
      assertThat(get(task, lead)).hasStatusOk();
      assertThat(get(task, stranger)).hasStatus(404);
    }
    assertThat(JsonPath.<List<String>>read(body(get("/api/v1/tasks?size=50", lead)), "$.items[*].id")).hasSize(7);
    assertThat(JsonPath.<List<String>>read(body(get("/api/v1/tasks?size=50", stranger)), "$.items[*].id")).isEmpty();
    List<String> led = JsonPath.read(body(get("/api/v1/tasks?size=50", lead)), "$.items[*].id");
    assertThat(body(get("/work", lead))).as("My work of the lead agency").contains(led.stream().map(task -> "/tasks/" + task).toList());
    assertThat(body(get("/work", stranger))).as("My work of another").doesNotContain(led);
  }

  @Test
  void eachIsOpenForReview() {
    documents.values().forEach(id -> assertThat(get("/documents/" + id, secretary)).hasStatusOk());
  }

  @Test
  void theInterviewToldTwiceNamesItsOtherTellingAndTheMachine() {
    assertThat(get("/documents/" + documents.get("000"), secretary)).bodyText().contains("Machine translation")
        .contains("/documents/" + documents.get("002") + "\"");
    assertThat(get("/documents/" + documents.get("002"), secretary)).bodyText().contains("Machine translation")
        .contains("/documents/" + documents.get("000") + "\"");
    assertThat(get("/documents/" + documents.get("001"), secretary)).bodyText().doesNotContain("/documents/" + documents.get("002") + "\"");
  }

  private MvcTestResult get(String address, Officer officer) {
    return mvc.get().uri(address).with(as(officer)).exchange();
  }

  private static RequestPostProcessor as(Officer officer) {
    return user(officer.login()).roles("OFFICER");
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
