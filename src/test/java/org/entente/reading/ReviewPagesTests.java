package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.documents.Document;
import org.entente.documents.SourceText;
import org.entente.dossiers.Directory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
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
class ReviewPagesTests {
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Samples samples;
  @Autowired
  Directory directory;
  @Autowired
  Suggestions suggestions;
  @Autowired
  Intake intake;
  Officer desk;
  Officer stranger;

  @BeforeAll
  void twoAgencies() {
    desk = directory.officer("review.desk", directory.agency("REVA"), 1, 1);
    stranger = directory.officer("review.stranger", directory.agency("REVB"), 2, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en", "ar", "fa", "ur"})
  void everyPageOpensInEveryLanguage(String language) {
    Document document = samples.taken("cooperation-ur", desk);
    SuggestionId id = samples.suggested(document.id(), desk, 4, 5).getFirst();
    String direction = language.equals("vi") || language.equals("en") ? "ltr" : "rtl";
    for (String address : new String[]{"/documents", "/documents/new", "/documents/" + document.id(), "/documents/" + document.id() + "/acceptance",
        "/suggestions/" + id}) {
      assertThat(get(address, language, desk)).as(address).hasStatusOk().bodyText()
          .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\"");
    }
  }

  @Test
  void theTextKeepsItsOwnDirectionAndAnchors() {
    Document urdu = samples.taken("cooperation-ur", desk);
    assertThat(get("/documents/" + urdu.id(), "vi", desk)).bodyText().contains("lang=\"ur\" dir=\"rtl\"").contains("id=\"s3\"")
        .contains("paragraph text frame").contains("<bdi dir=\"ltr\">12-CT/TW</bdi>");
    Document vietnamese = samples.taken("cooperation-vi", desk);
    assertThat(get("/documents/" + vietnamese.id(), "ur", desk)).bodyText().contains("lang=\"vi\" dir=\"ltr\"").contains("/documents/" + urdu.id());
    assertThat(get("/documents/" + vietnamese.id() + "?beside=" + urdu.id(), "ur", desk)).bodyText().contains("review-third");
    assertThat(get("/documents/" + urdu.id() + "?frame=hidden", "vi", desk)).bodyText().doesNotContain("paragraph text frame");
  }

  @Test
  void textsKnownByWhatTheySayNameEachOtherAndTheMachineThatTranslatedThem() {
    byte[] told = "Phỏng vấn về một hội nghị thử nghiệm.".getBytes(StandardCharsets.UTF_8);
    byte[] retold = "ایک آزمائشی کانفرنس پر گفتگو۔".getBytes(StandardCharsets.UTF_8);
    known(told, false);
    known(retold, true);
    Document original = intake.take(told, "told.txt", desk);
    Document translation = intake.take(retold, "retold.txt", desk);
    assertThat(get("/documents/" + translation.id(), "en", desk)).bodyText().contains("Machine translation").contains("/documents/" + original.id());
    assertThat(get("/documents/" + original.id(), "en", desk)).bodyText().doesNotContain("Machine translation")
        .contains("/documents/" + translation.id() + "\"");
    Document elsewhere = intake.take(retold, "retold.txt", stranger);
    assertThat(get("/documents/" + elsewhere.id(), "en", stranger)).bodyText().contains("Machine translation")
        .doesNotContain(original.id().toString()).doesNotContain(translation.id().toString());
  }

  private void known(byte[] text, boolean machine) {
    directory.owner().sql("insert into entente.known_text (sha256, story, machine_translated) values (:sum, 'told-twice', :machine)")
        .param("sum", SourceText.of(text, "x", "file").sha256()).param("machine", machine).update();
  }

  @Test
  void isUnknownToAStranger() {
    Document document = samples.taken("cooperation-vi", desk);
    SuggestionId id = samples.suggested(document.id(), desk, 2).getFirst();
    String nothing = body(get("/documents/9e1c0f3e-0000-4000-8000-000000000000", "en", stranger));
    for (String address : new String[]{"/documents/" + document.id(), "/documents/" + document.id() + "/acceptance", "/suggestions/" + id,
        "/documents/intake/9e1c0f3e-0000-4000-8000-000000000000"}) {
      var answer = get(address, "en", stranger);
      assertThat(answer).as(address).hasStatus(404);
      assertThat(plain(body(answer))).isEqualTo(plain(nothing));
    }
    assertThat(post("/suggestions/" + id + "/refusal", stranger)).hasStatus(404);
    assertThat(get("/documents", "en", stranger)).bodyText().doesNotContain(document.id().toString());
    Document mine = samples.taken("cooperation-vi", stranger);
    assertThat(get("/documents/" + mine.id() + "?beside=" + document.id(), "en", stranger)).hasStatus(404);
    assertThat(get("/documents/" + mine.id(), "en", stranger)).bodyText().doesNotContain(document.id().toString());
  }

  @Test
  void aDecisionLeadsToTheNextOpenSuggestionAndCanBeTakenBack() {
    Document document = samples.taken("cooperation-vi", desk);
    var ids = samples.suggested(document.id(), desk, 2, 3, 4);
    int before = suggestions.of(document.id(), desk).size() - 3;
    var accepted = post("/suggestions/" + ids.get(0) + "/acceptance?lead=REVB", desk);
    assertThat(accepted).hasStatus(302).hasHeader("Location", "/documents/" + document.id() + "?at=" + (before + 2) + "#g" + ids.get(1));
    assertThat(suggestions.get(ids.get(0), desk).stage()).isEqualTo(SuggestionStage.ACCEPTED);
    assertThat(get("/documents/" + document.id(), "en", desk)).bodyText().contains("/tasks/" + suggestions.get(ids.get(0), desk).task())
        .contains("/suggestions/" + ids.get(0) + "/reopening");
    assertThat(post("/suggestions/" + ids.get(0) + "/reopening?from=ACCEPTED", desk)).hasStatus(302);
    assertThat(suggestions.get(ids.get(0), desk).stage()).isEqualTo(SuggestionStage.OPEN);
  }

  @Test
  void anAcceptanceThatIsWrongComesBackWithWhatWasWritten() {
    Document document = samples.taken("cooperation-vi", desk);
    SuggestionId id = samples.suggested(document.id(), desk, 2).getFirst();
    var answer = post("/suggestions/" + id + "/acceptance?lead=NOWHERE&title=Vietlai&due=2027-10-32", desk);
    assertThat(answer).hasStatus(422).bodyText().contains("Vietlai").contains("lead-problem");
    assertThat(suggestions.get(id, desk).stage()).isEqualTo(SuggestionStage.OPEN);
    assertThat(post("/suggestions/" + id + "/acceptance?lead=REVB&due=2027-10-32", desk)).hasStatus(422).bodyText().contains("due-problem");
    assertThat(post("/documents/" + document.id() + "/acceptance?lead=REVB", desk)).hasStatus(422);
    assertThat(post("/documents/" + document.id() + "/acceptance?lead=REVB&suggestion=" + id, desk)).hasStatus(302);
    assertThat(suggestions.get(id, desk).stage()).isEqualTo(SuggestionStage.ACCEPTED);
  }

  @Test
  void pastedTextIsReadAtOnce() {
    var answer = mvc.post().uri("/documents").with(as(desk)).with(csrf()).param("text", "Hội nghị bàn về hợp tác địa phương.").exchange();
    assertThat(answer).hasStatus(302);
    assertThat(answer.getResponse().getHeader("Location")).matches("/documents/[0-9a-f-]{36}");
    assertThat(mvc.post().uri("/documents").with(as(desk)).with(csrf()).param("text", "  ").exchange()).hasStatus(422);
  }

  @Test
  void filesAreReadOneByOneAndWhatIsNoTextIsNamed() throws InterruptedException {
    var answer = mvc.post().uri("/documents").multipart().file(file("a.txt", "Một văn bản ngắn.".getBytes(StandardCharsets.UTF_8)))
        .file(file("b.bin", new byte[]{0, 1, 2})).file(file("c.txt", Samples.bytes("cooperation-ur"))).with(as(desk)).with(csrf())
        .header("Accept-Language", "en").exchange();
    assertThat(answer).hasStatus(302);
    String progress = answer.getResponse().getHeader("Location");
    assertThat(progress).startsWith("/documents/intake/");
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    String page = body(get(progress, "en", desk));
    while (page.contains("hx-trigger") && Instant.now().isBefore(patience)) {
      Thread.onSpinWait();
      page = body(get(progress, "en", desk));
    }
    assertThat(page).contains("3 of 3 done").contains("This is not a text file").contains("a.txt");
    assertThat(get(progress, "en", stranger)).hasStatus(404);
  }

  @Test
  void aScriptThatSendsIsToldInPlainWords() {
    var answer = mvc.post().uri("/documents").multipart().file(file("x.pdf", "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8))).with(as(desk))
        .with(csrf())
        .header("Accept-Language", "en").header("X-Requested-With", "XMLHttpRequest").exchange();
    assertThat(answer).hasStatus(422).bodyText().startsWith("PDF files are not read yet");
  }

  private static MockMultipartFile file(String name, byte[] content) {
    return new MockMultipartFile("file", name, "text/plain", content);
  }

  private MvcTestResult get(String address, String language, Officer officer) {
    return mvc.get().uri(address).with(as(officer))
        .cookie(new jakarta.servlet.http.Cookie("entente-preferences", language + ".auto.latn.gregory.on.wide"))
        .exchange();
  }

  private MvcTestResult post(String address, Officer officer) {
    return mvc.post().uri(address).with(as(officer)).with(csrf()).header("Accept-Language", "en").exchange();
  }

  private static RequestPostProcessor as(Officer officer) {
    return user(officer.login()).roles("OFFICER");
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** Without what differs from answer to answer: token, nonce, and the address in forms. */
  private static String plain(String page) {
    return page.replaceAll("(content|value|nonce)=\"[^\"]*\"", "");
  }
}
