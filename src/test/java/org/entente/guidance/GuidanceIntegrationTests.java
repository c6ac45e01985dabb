package org.entente.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.Map;

import org.entente.access.DeedRefused;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.reading.Samples;
import org.entente.text.LocalizedText;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, Samples.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidanceIntegrationTests {
  @Autowired
  Guidance guidance;
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Samples samples;
  @Autowired
  Directory directory;
  Officer secretary;
  Officer desk;
  Officer stranger;

  @BeforeAll
  void twoAgencies() {
    var home = directory.agency("GUIA");
    secretary = directory.officer("guidance.secretary", home, 2, 1);
    desk = directory.officer("guidance.desk", home, 1, 1);
    stranger = directory.officer("guidance.stranger", directory.agency("GUIB"), 3, 1);
  }

  @Test
  void isRegisteredWithWhatItsSymbolSays() {
    DossierId id = guidance.register(directive("12-CT/TW", LocalDate.of(2022, 1, 5), 13), secretary);
    GuidingDocument document = guidance.get(id, desk);
    assertThat(document.kind()).isEqualTo(GuidanceKind.DIRECTIVE);
    assertThat(document.issuer()).isEqualTo("TW");
    assertThat(document.symbol().number()).isEqualTo(12);
    assertThatThrownBy(() -> guidance.get(id, stranger)).isInstanceOf(DossierUnknown.class);
    assertThat(guidance.printedAs(java.util.List.of(Symbol.of("12/CT-TW").key()), stranger)).isEmpty();
    assertThat(guidance.page(GuidanceFilter.of("", ""), null, 50, stranger).rows()).isEmpty();
  }

  @Test
  void oneSymbolOfTwoTermsLivesSideBySide() {
    DossierId older = guidance.register(directive("35-CT/TW", LocalDate.of(2019, 5, 30), 12), secretary);
    DossierId newer = guidance.register(directive("35-CT/TW", LocalDate.of(2024, 6, 14), 13), secretary);
    assertThat(guidance.printedAs(java.util.List.of(Symbol.of("35-CT/TW").key()), desk)).extracting(GuidingDocument::id).containsExactly(newer,
        older);
    assertThat(guidance.page(GuidanceFilter.of("35-CT", ""), null, 50, desk).rows()).extracting(GuidingDocument::id).contains(newer, older);
  }

  @Test
  void whatBreaksARuleIsNamedAndNothingIsKept() {
    long before = count();
    refused("symbol", directive(" ", null, null));
    refused("issuer", new NewGuidance("Đề án", null, "", null, null, LocalizedText.of("vi", "Đề án"), 1));
    refused("issuedOn", directive("12-CT/TW", LocalDate.of(2199, 1, 1), 13));
    refused("term", directive("12-CT/TW", null, 0));
    refused("level", new NewGuidance("12-CT/TW", null, null, null, null, LocalizedText.of("vi", "x"), 2));
    assertThatThrownBy(() -> guidance.register(directive("12-CT/TW", null, null), desk)).isInstanceOf(DeedRefused.class);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aCorrectionOfAnOldVersionIsRefused() {
    DossierId id = guidance.register(directive("7-KH/TW", null, 13), secretary);
    assertThat(guidance.rewrite(id, 1, directive("8-KH/TW", null, 13), secretary)).isEqualTo(2);
    assertThatThrownBy(() -> guidance.rewrite(id, 1, directive("9-KH/TW", null, 13), secretary)).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> guidance.rewrite(id, 2, directive("9-KH/TW", null, 13), stranger)).isInstanceOf(DossierUnknown.class);
    assertThat(guidance.get(id, desk).symbol().printed()).isEqualTo("8-KH/TW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en", "ar", "fa", "ur"})
  void everyPageOpensInEveryLanguage(String language) {
    DossierId id = guidance.register(directive("44-CT/TW", LocalDate.of(2025, 2, 3), 13), secretary);
    for (String address : new String[]{"/guidance", "/guidance/new", "/guidance/" + id, "/guidance/" + id + "/edit"}) {
      assertThat(get(address, language, secretary)).as(address).hasStatusOk().bodyText().contains("<html lang=\"" + language + "\"");
    }
    assertThat(get("/guidance/" + id, language, secretary)).bodyText()
        .contains("<bdi dir=\"ltr\" class=\"sym\" translate=\"no\">44-CT/TW</bdi>");
    assertThat(get("/guidance/" + id, language, stranger)).hasStatus(404);
    assertThat(get("/guidance/" + id + "/edit", language, stranger)).hasStatus(404);
    assertThat(get("/guidance/new", language, desk)).hasStatus(403);
  }

  @Test
  void thePageKeepsWhatWasWrittenWhenItIsWrong() {
    var answer = mvc.post().uri("/guidance").with(as(secretary)).with(csrf()).param("symbol", "99-CT/TW").param("title.vi", "Giữ lại")
        .param("issuedOn", "2025-10-32").exchange();
    assertThat(answer).hasStatus(422).bodyText().contains("Giữ lại").contains("issuedOn-problem");
    var taken = mvc.post().uri("/guidance").with(as(secretary)).with(csrf()).param("symbol", "99-CT/TW").param("title.vi", "Giữ lại").exchange();
    assertThat(taken).hasStatus(302);
    String place = taken.getResponse().getHeader("Location");
    assertThat(mvc.post().uri(place).with(as(secretary)).with(csrf()).param("version", "1").param("symbol", "99-CT/TW").param("title.vi", "Đổi")
        .exchange()).hasStatus(302);
    assertThat(mvc.post().uri(place).with(as(secretary)).with(csrf()).param("version", "1").param("symbol", "99-CT/TW").param("title.vi", "Chậm")
        .exchange()).hasStatus(422).bodyText().contains("Chậm");
  }

  @Test
  void isRegisteredAndCorrectedOverTheApi() {
    var made = mvc.post().uri("/api/v1/guidance").with(as(secretary)).contentType(MediaType.APPLICATION_JSON)
        .content("{\"symbol\": \"۰۱-ĐA/TW\", \"issuedOn\": \"2022-03-03\", \"term\": 13, \"titles\": {\"vi\": \"Đề án\", \"ur\": \"پروجیکٹ\"}}")
        .exchange();
    assertThat(made).hasStatus(201).bodyJson().extractingPath("$.kind").isEqualTo("PROJECT");
    assertThat(made).bodyJson().extractingPath("$.symbolNumber").isEqualTo(1);
    String place = made.getResponse().getHeader("Location");
    String change = "{\"symbol\": \"01-ĐA/TW\", \"titles\": {\"vi\": \"Đề án mới\"}}";
    assertThat(mvc.put().uri(place).with(as(secretary)).contentType(MediaType.APPLICATION_JSON).content(change).exchange()).hasStatus(428);
    assertThat(
        mvc.put().uri(place).with(as(secretary)).header("If-Match", "\"1\"").contentType(MediaType.APPLICATION_JSON).content(change).exchange())
        .hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(2);
    assertThat(
        mvc.put().uri(place).with(as(secretary)).header("If-Match", "\"1\"").contentType(MediaType.APPLICATION_JSON).content(change).exchange())
        .hasStatus(412);
    assertThat(mvc.get().uri(place).with(as(stranger)).exchange()).hasStatus(404);
    assertThat(mvc.get().uri("/api/v1/guidance?q=01-DA/TW").with(as(desk)).exchange()).bodyJson().extractingPath("$.items[0].symbol")
        .isEqualTo("01-ĐA/TW");
  }

  private void refused(String field, NewGuidance document) {
    assertThatThrownBy(() -> guidance.register(document, secretary)).isInstanceOfSatisfying(FieldRefused.class,
        refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private static NewGuidance directive(String symbol, LocalDate issuedOn, Integer term) {
    return new NewGuidance(symbol, null, null, issuedOn, term, new LocalizedText(Map.of("vi", "Văn bản " + symbol, "en", "Document " + symbol)), 1);
  }

  private MvcTestResult get(String address, String language, Officer officer) {
    return mvc.get().uri(address).with(as(officer))
        .cookie(new jakarta.servlet.http.Cookie("entente-preferences", language + ".auto.latn.gregory.on.wide")).exchange();
  }

  private static RequestPostProcessor as(Officer officer) {
    return user(officer.login()).roles("OFFICER");
  }

  private long count() {
    return directory.owner().sql("select count(*) from entente.dossier").query(Long.class).single();
  }
}
