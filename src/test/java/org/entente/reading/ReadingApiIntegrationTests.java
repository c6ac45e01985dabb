package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.documents.Document;
import org.entente.dossiers.Directory;
import org.entente.guidance.Guidance;
import org.entente.guidance.NewGuidance;
import org.entente.text.LocalizedText;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, Samples.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingApiIntegrationTests {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Samples samples;
  @Autowired
  Guidance guidance;
  @Autowired
  Directory directory;
  Officer secretary;
  Officer lead;
  Officer stranger;

  @BeforeAll
  void threeAgencies() {
    secretary = directory.officer("readingapi.secretary", directory.agency("RAPA"), 2, 1);
    lead = directory.officer("readingapi.lead", directory.agency("RAPB"), 1, 1);
    stranger = directory.officer("readingapi.stranger", directory.agency("RAPC"), 3, 1);
  }

  @Test
  void aTextIsPutInAndComesBackWhole() {
    var made = put("cooperation-ur");
    assertThat(made).hasStatus(201);
    assertThat(made).bodyJson().extractingPath("$.language").isEqualTo("ur");
    assertThat(made).bodyJson().extractingPath("$.direction").isEqualTo("rtl");
    assertThat(made).bodyJson().extractingPath("$.fileName").isEqualTo("bản.txt");
    assertThat(made).bodyJson().extractingPath("$.sourceUrl").asString().startsWith("https://example.org/ur/");
    var whole = get(made.getResponse().getHeader("Location"), secretary);
    assertThat(whole).hasStatusOk().hasHeader("ETag", "\"1\"");
    assertThat(whole).bodyJson().extractingPath("$.paragraphs[0].index").isEqualTo(0);
    assertThat(whole).bodyJson().extractingPath("$.paragraphs[2].frame").isEqualTo(true);
    List<Map<String, Object>> paragraphs = JsonPath.read(body(whole), "$.paragraphs");
    List<Map<String, Object>> sentences = JsonPath.read(body(whole), "$.sentences");
    assertThat(sentences).isNotEmpty().allSatisfy(s -> assertThat(String.valueOf(paragraphs.get((int) s.get("paragraph")).get("text")))
        .hasSizeGreaterThanOrEqualTo((int) s.get("end")));
  }

  @Test
  void aFileIsPutInAsAPart() {
    var made = mvc.post().uri("/api/v1/documents").multipart().file(new MockMultipartFile("file", "họp.txt", "text/plain",
        Samples.bytes("cooperation-vi"))).with(as(secretary)).exchange();
    assertThat(made).hasStatus(201).bodyJson().extractingPath("$.fileName").isEqualTo("họp.txt");
  }

  @Test
  void whatCannotBeTakenNamesTheFieldAndLeavesNothingBehind() {
    long before = count();
    for (byte[] bytes : List.of(new byte[0], new byte[]{0, 1}, "Hội nghị".getBytes(StandardCharsets.UTF_16),
        "%PDF-1.7".getBytes(StandardCharsets.UTF_8))) {
      var answer = mvc.post().uri("/api/v1/documents?fileName=x.txt").contentType(TEXT).content(bytes).with(as(secretary)).exchange();
      assertThat(answer).hasStatus(422);
      assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("file");
    }
    var large = mvc.post().uri("/api/v1/documents").contentType(TEXT).content(new byte[50 * 1024 * 1024]).with(as(secretary)).exchange();
    assertThat(large).hasStatus(413).bodyJson().extractingPath("$.errors[0].field").isEqualTo("file");
    assertThat(mvc.post().uri("/api/v1/documents").multipart().with(as(secretary)).exchange()).hasStatus(422).bodyJson()
        .extractingPath("$.errors[0].field").isEqualTo("file");
    assertThat(mvc.post().uri("/api/v1/documents?level=2").contentType(TEXT).content("x").with(as(secretary)).exchange()).hasStatus(422)
        .bodyJson().extractingPath("$.errors[0].field").isEqualTo("level");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void findingsSayWhatTheySpeakOfAsFarAsTheCallerSeesIt() {
    guidance.register(new NewGuidance("12-CT/TW", null, null, LocalDate.of(2022, 1, 5), 13, LocalizedText.of("vi", "Đối ngoại nhân dân"), 1),
        secretary);
    String document = JsonPath.read(body(put("cooperation-vi")), "$.id");
    var findings = get("/api/v1/documents/" + document + "/findings", secretary);
    assertThat(findings).hasStatusOk();
    List<Map<String, Object>> named = JsonPath.read(body(findings), "$[?(@.kind == 'GUIDING_DOCUMENT')]");
    assertThat(named).isNotEmpty().allSatisfy(f -> {
      assertThat(f).containsKeys("id", "paragraph", "sentence", "start", "end", "surface", "value", "refersTo");
      assertThat((Map<?, ?>) f.get("refersTo")).isNotNull();
    });
    assertThat(JsonPath.<List<String>>read(body(findings), "$[?(@.kind == 'GUIDING_DOCUMENT')].refersTo.kind")).containsOnly("GUIDING_DOCUMENT");
  }

  @Test
  void anAcceptedSuggestionIsATask() {
    Document document = samples.taken("cooperation-vi", secretary);
    SuggestionId id = samples.suggested(document.id(), secretary, 3).getFirst();
    assertThat(get("/api/v1/documents/" + document.id() + "/suggestions", secretary)).hasStatusOk().bodyJson().extractingPath("$[-1:].modality")
        .asArray()
        .contains("REQUESTED");
    var made = post("/api/v1/suggestions/" + id + "/acceptance",
        "{\"lead\": \"rapb\", \"cooperating\": [\"RAPC\"], \"due\": \"2027-03-31\", \"product\": \"Báo cáo\", \"title\": \"Lập danh sách\"}",
        secretary);
    assertThat(made).hasStatus(201).bodyJson().extractingPath("$.lead").isEqualTo("RAPB");
    assertThat(made).bodyJson().extractingPath("$.due").isEqualTo("2027-03-31");
    assertThat(made).bodyJson().extractingPath("$.cooperating[0]").isEqualTo("RAPC");
    assertThat(made).bodyJson().extractingPath("$.sources[0].document").isEqualTo(document.id().toString());
    assertThat(get(made.getResponse().getHeader("Location"), lead)).hasStatusOk().bodyJson().extractingPath("$.sources[0].document").isNull();
    assertThat(post("/api/v1/suggestions/" + id + "/acceptance", "{}", secretary)).hasStatus(409);
    assertThat(mvc.delete().uri("/api/v1/suggestions/" + id + "/acceptance").with(as(secretary)).exchange()).hasStatusOk().bodyJson()
        .extractingPath("$.stage").isEqualTo("OPEN");
  }

  @Test
  void theLeadIsTheCallersAgencyUnlessItIsNamed() {
    Document document = samples.taken("cooperation-vi", secretary);
    SuggestionId id = samples.suggested(document.id(), secretary, 3).getFirst();
    assertThat(mvc.post().uri("/api/v1/suggestions/" + id + "/acceptance").with(as(secretary)).exchange()).hasStatus(201).bodyJson()
        .extractingPath("$.lead").isEqualTo("RAPA");
  }

  @Test
  void whatIsWrongWithAnAcceptanceIsNamed() {
    Document document = samples.taken("cooperation-vi", secretary);
    SuggestionId id = samples.suggested(document.id(), secretary, 3).getFirst();
    long before = count();
    wrong(id, "lead", "{\"lead\": \"NOWHERE\"}");
    wrong(id, "lead", "{\"lead\": [\"RAPA\", \"RAPB\"]}");
    wrong(id, "lead", "{\"lead\": \"9e1c0f3e-0000-4000-8000-000000000000\"}");
    wrong(id, "cooperating", "{\"cooperating\": [\"NOWHERE\"]}");
    wrong(id, "due", "{\"due\": \"2026-10-32\"}");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aRefusalKeepsItsReason() {
    Document document = samples.taken("cooperation-vi", secretary);
    SuggestionId id = samples.suggested(document.id(), secretary, 3).getFirst();
    assertThat(post("/api/v1/suggestions/" + id + "/refusal", "{\"reason\": \"Đã giao\"}", secretary)).hasStatusOk().bodyJson()
        .extractingPath("$.reason").isEqualTo("Đã giao");
    assertThat(mvc.delete().uri("/api/v1/suggestions/" + id + "/acceptance").with(as(secretary)).exchange()).hasStatus(409);
    assertThat(mvc.delete().uri("/api/v1/suggestions/" + id + "/refusal").with(as(secretary)).exchange()).hasStatusOk();
  }

  @Test
  void isUnknownToAStranger() {
    Document document = samples.taken("cooperation-vi", secretary);
    SuggestionId id = samples.suggested(document.id(), secretary, 3).getFirst();
    String nothing = body(get("/api/v1/documents/9e1c0f3e-0000-4000-8000-000000000000", stranger));
    for (String address : List.of("/api/v1/documents/" + document.id(), "/api/v1/documents/" + document.id() + "/findings",
        "/api/v1/documents/" + document.id() + "/suggestions", "/api/v1/suggestions/" + id, "/api/v1/documents/nonsense")) {
      var answer = get(address, stranger);
      assertThat(answer).as(address).hasStatus(404);
      assertThat(body(answer)).isEqualTo(nothing);
    }
    assertThat(body(post("/api/v1/suggestions/" + id + "/acceptance", "{}", stranger))).isEqualTo(nothing);
    assertThat(body(post("/api/v1/suggestions/" + id + "/refusal", "{}", stranger))).isEqualTo(nothing);
    assertThat(get("/api/v1/documents", stranger)).bodyText().doesNotContain(document.id().toString());
  }

  @Test
  void theRegisterGoesOnFromItsCursor() {
    for (int n = 0; n < 3; n++)
      samples.taken("cooperation-vi", stranger);
    var first = get("/api/v1/documents?size=2", stranger);
    assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(2);
    String next = JsonPath.read(body(first), "$.next");
    assertThat(get("/api/v1/documents?size=2&cursor=" + next, stranger)).bodyJson().extractingPath("$.items").asArray().isNotEmpty();
    assertThat(get("/api/v1/documents?size=0", stranger)).hasStatus(422);
  }

  private void wrong(SuggestionId id, String field, String form) {
    assertThat(post("/api/v1/suggestions/" + id + "/acceptance", form, secretary)).hasStatus(422).bodyJson().extractingPath("$.errors[0].field")
        .isEqualTo(field);
  }

  private MvcTestResult put(String name) {
    return mvc.post().uri("/api/v1/documents?fileName={name}", "bản.txt").contentType(TEXT).content(Samples.bytes(name)).with(as(secretary))
        .exchange();
  }

  private MvcTestResult get(String address, Officer officer) {
    return mvc.get().uri(address).with(as(officer)).header("Accept-Language", "en").exchange();
  }

  private MvcTestResult post(String address, String json, Officer officer) {
    return mvc.post().uri(address).with(as(officer)).header("Accept-Language", "en").contentType(MediaType.APPLICATION_JSON).content(json).exchange();
  }

  private static RequestPostProcessor as(Officer officer) {
    return user(officer.login()).roles("OFFICER");
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private long count() {
    return directory.owner().sql("select count(*) from entente.dossier").query(Long.class).single();
  }
}
