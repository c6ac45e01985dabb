package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.entente.database.Installation;
import org.entente.text.Language;
import org.entente.text.Messages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A document goes in, a verified task comes out, as three officers do it in the browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"entente.demo=true", "entente.command=serve"})
@ContextConfiguration(initializers = Installation.class)
@Import(Browsing.class)
class JourneyBrowserTests {
  @Autowired
  Browsing browsing;
  @Autowired
  Messages messages;

  @ParameterizedTest
  @CsvSource({"VI, vi_hoi-nghi-dia-phuong.txt", "UR, ur_sarhadi-ijlas.txt"})
  void aSourceDocumentGoesInAndAVerifiedTaskComesOut(Language language, String file) {
    String task = imported(language, file);
    reported(language, task);
    verified(language, task);
    isUnknownToAnotherAgency(language, task);
    assertThat(browsing.complaints()).isEmpty();
  }

  private String imported(Language language, String file) {
    Page page = browsing.open("mofa.secretary", language);
    page.navigate("/documents/new");
    page.setInputFiles("input[type=file]", Path.of("src/main/resources/demo/documents", file));
    page.waitForURL(Pattern.compile(".*/documents/[0-9a-f-]{36}$"));
    page.waitForLoadState();
    assertThat(page.locator("html")).hasAttribute("dir", language.direction());
    assertThat(page.locator(".paragraph.frame").count()).isPositive();
    assertThat(page.locator("mark.finding").count()).isGreaterThan(3);
    Locator card = page.locator("article.suggestion").first();
    String words = card.locator(".suggestion-text").innerText();
    page.navigate(card.locator("a[data-key=E]").getAttribute("href"));
    Locator panel = page.locator("#decision");
    panel.locator("input[name=lead][value=MOFA]").check();
    panel.locator("input[name=due]").fill("2027-03-31");
    panel.locator("form[action$='/acceptance'] button.btn-primary").click();
    Locator link = page.locator(".last-decision a[href^='/tasks/']");
    link.waitFor();
    String task = link.getAttribute("href");
    link.click();
    assertThat(page.locator("blockquote").first()).containsText(words.strip().substring(0, 20));
    page.locator("figcaption a[href^='/documents/']").first().click();
    assertThat(page.locator(".sentence:target")).isVisible();
    browsing.close(page);
    return task;
  }

  private void reported(Language language, String task) {
    Page page = browsing.open("mofa.desk", language);
    page.navigate(task);
    verb(page, "acceptance").click();
    isIn(page, language, "ACCEPTED");
    verb(page, "report").click();
    Locator form = page.locator("form[action$='/report']");
    form.locator("[name=note]").fill("Gửi kèm báo cáo — رپورٹ منسلک ہے");
    form.locator("[name=progress]").fill("100");
    form.locator("[name=last]").check();
    form.locator("[name=file]").setInputFiles(new FilePayload("evidence.txt", "text/plain", "Done.".getBytes(StandardCharsets.UTF_8)));
    form.locator("button.btn-primary").click();
    isIn(page, language, "REPORTED");
    assertThat(page.getByText("evidence.txt").first()).isVisible();
    assertThat(page.locator("a[href$='/verification']")).hasCount(0);
    browsing.close(page);
  }

  private void verified(Language language, String task) {
    Page page = browsing.open("mofa.head", language);
    page.navigate(task);
    verb(page, "verification").click();
    Locator form = page.locator("form[action$='/verification']");
    form.locator("[name=answer][value=yes]").check();
    form.locator("button.btn-primary").click();
    isIn(page, language, "DONE");
    assertThat(page.locator("ol.history, .history").locator("li").count()).isGreaterThanOrEqualTo(4);
    browsing.close(page);
  }

  private void isUnknownToAnotherAgency(Language language, String task) {
    Page page = browsing.open("laocai.desk", language);
    assertThat(page.navigate(task).status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText(messages.text(language, "ui.failure.404"));
    browsing.close(page);
  }

  private void isIn(Page page, Language language, String stage) {
    assertThat(page.locator(".stage-present")).hasText(messages.text(language, (stage.equals("REPORTED") ? "tasks.line." : "tasks.stage.") + stage));
  }

  /** The button of a deed, also when it stands under the menu. */
  private static Locator verb(Page page, String word) {
    Locator verb = page.locator("main a[href$='/" + word + "'], main form[action$='/" + word + "'] button").first();
    if (!verb.isVisible())
      page.locator("main details.menu > summary").first().click();
    return verb;
  }
}
