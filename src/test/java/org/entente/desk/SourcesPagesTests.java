package org.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.demo.FiveSources;
import org.entente.documents.SourceText;
import org.entente.dossiers.Directory;
import org.entente.reading.Intake;
import org.entente.text.Language;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "entente.demo=true")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesPagesTests {
  // Our own words under the source link of 003, in its language.
  private static final String STORY = """
      یہ جانچ کا متن ہے۔
      دونوں فریقوں نے ملاقات کی۔
      سال بھر رابطے رہے۔ تبادلوں کا ذکر ہوا۔
      فون پر گفتگو ہوئی۔
      ماخذ: https://www.vietnamplus.vn/hop-tac-song-phuong-viet-nam-trung-quoc-dat-nhieu-thanh-tuu-dot-pha-post1074204.vnp
      """;
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  Intake intake;
  Officer reader;
  Officer stranger;

  @BeforeAll
  void twoAgencies() {
    reader = directory.officer("sources.reader", directory.agency("SRCA"), 1, 1);
    stranger = directory.officer("sources.stranger", directory.agency("SRCB"), 1, 1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void tellsEveryFactWithItsPlaceInTheReadersLanguage(Language language) {
    String page = page(stranger, language);
    assertThat(page).contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"");
    for (var fact : FiveSources.read().facts()) {
      assertThat(page).contains("id=\"fact-" + fact.key() + "\"").contains(fact.label().get(language.tag()));
    }
    assertThat(page).contains("000 ¶17-19, 22-26").contains("002 ¶17-19, 22-26").contains("001 ¶3, 5");
  }

  @Test
  void symbolsAndFiguresKeepTheirDirection() {
    assertThat(page(stranger, Language.UR)).contains("<bdi dir=\"ltr\" class=\"sym\" translate=\"no\">12-CT/TW</bdi>")
        .contains("/guidance?q=12-CT/TW");
  }

  @Test
  void anImportedTextStandsOnItsCardForThoseWhoSeeItAndForNobodyElse() {
    var document = intake.take(STORY.getBytes(StandardCharsets.UTF_8), "story.txt", reader);
    assertThat(page(reader, Language.EN)).contains("سال بھر رابطے رہے").contains("href=\"/documents/" + document.id() + "#s");
    assertThat(page(stranger, Language.EN)).doesNotContain("سال بھر رابطے رہے").doesNotContain(document.id().toString());
  }

  @Test
  void everyFactNamesSourcesThatExist() {
    FiveSources five = FiveSources.read();
    assertThat(five.sources()).hasSize(5);
    assertThat(five.stories()).hasSize(4).allMatch(story -> story.title().keySet().containsAll(List.of("vi", "en", "ar", "fa", "ur"))
        && story.summary().keySet().equals(story.title().keySet()));
    assertThat(five.facts()).allMatch(fact -> fact.found().stream().allMatch(place -> five.numbered(place.source()).isPresent()));
    assertThat(five.facts().stream().filter(f -> f.key().equals("exchanges.2025")).findFirst().orElseThrow().items()).hasSize(8);
  }

  /** The page of a document knows them by the same sums and the same stories. */
  @Test
  void theRegisterOfDocumentsKnowsTheSameTexts(@Autowired JdbcClient jdbc) {
    var known = jdbc.sql("select sha256 || ' ' || story || ' ' || machine_translated from entente.known_text").query(String.class).list();
    assertThat(known).containsExactlyInAnyOrderElementsOf(FiveSources.read().sources().stream()
        .map(s -> s.recognisedBy().sha256() + " " + s.story() + " " + s.machineTranslated()).toList());
  }

  /** The texts are no part of the project: where they lie beside it, they are known by what they say. */
  @Test
  void theRealTextsAreRecognised() throws IOException {
    Path seeds = Path.of("../shared/seeds");
    assumeTrue(Files.isDirectory(seeds), "the source texts are not here");
    try (var files = Files.list(seeds)) {
      for (Path file : files.toList()) {
        String number = file.getFileName().toString().substring(0, 3);
        assertThat(SourceText.of(Files.readAllBytes(file), "x", "file").sha256())
            .isEqualTo(FiveSources.read().numbered(number).orElseThrow().recognisedBy().sha256());
      }
    }
  }

  private String page(Officer officer, Language language) {
    var answer = mvc.get().uri("/sources").with(user(officer.login()).roles("OFFICER"))
        .cookie(new jakarta.servlet.http.Cookie("entente-preferences", language.tag() + ".auto.latn.gregory.on.wide"))
        .header("Accept-Language", language.tag()).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
