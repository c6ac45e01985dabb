package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import org.entente.api.openapi.Description;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description in the repository is that of the running application; {@code make docs} writes it anew. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTests {
  private static final Path FROZEN = Path.of("src/main/resources/api/openapi.json");
  @Autowired
  MockMvcTester mvc;
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;
  Collection<String> silent = new TreeSet<>();
  String now;

  @BeforeAll
  void describe() throws IOException {
    var mapper = new JsonMapper();
    now = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(Description.of(handlers.getHandlerMethods(), Path.of("src/main/java"), silent))
        + "\n";
    if ("write".equals(System.getProperty("docs"))) {
      Files.createDirectories(FROZEN.getParent());
      Files.writeString(FROZEN, now);
    }
  }

  @Test
  void theFrozenDescriptionIsThatOfTheRunningApplication() throws IOException {
    assertThat(Files.readString(FROZEN)).as("run make docs").isEqualTo(now);
  }

  @Test
  void isServedToEverybody() throws Exception {
    var answer = mvc.get().uri("/api/v1/openapi.json").exchange();
    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
    if (!"write".equals(System.getProperty("docs")))
      assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(FROZEN));
  }

  @Test
  void everyOperationAndEveryFieldIsDescribed() {
    assertThat(silent).isEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode whole = new JsonMapper().readTree(now);
    references(whole).forEach(reference -> assertThat(whole.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    assertThat(whole.findValuesAsString("operationId")).doesNotHaveDuplicates().hasSizeGreaterThan(20);
  }

  private static Collection<String> references(JsonNode node) {
    Collection<String> found = new TreeSet<>(node.findValuesAsString("$ref"));
    StreamSupport.stream(node.spliterator(), false).forEach(inner -> found.addAll(references(inner)));
    return found;
  }
}
