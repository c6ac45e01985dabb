package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.entente.database.Installation;
import org.entente.text.Language;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What an officer does at the desk besides the main way: keeping views, following, being told, working by keys, taking lists away. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"entente.demo=true", "entente.command=serve"})
@ContextConfiguration(initializers = Installation.class)
@Import(Browsing.class)
class DeskBrowserTests {
  @Autowired
  Browsing browsing;

  @Test
  void keepsAViewUnderAName() {
    Page page = browsing.open("mofa.desk", Language.VI);
    page.navigate("/tasks?class=OPEN_OVERDUE");
    page.locator("main summary:has(use[href*='bookmark'])").click();
    page.fill("#view-name", "Quá hạn của tôi");
    page.locator("form[action='/views'] button").click();
    Locator tab = page.locator("nav.tabs a", new Page.LocatorOptions().setHasText("Quá hạn của tôi"));
    assertThat(tab).isVisible();
    page.navigate("/tasks");
    tab.click();
    assertThat(page).hasURL(Pattern.compile(".*class=OPEN_OVERDUE.*"));
    assertThat(tab).hasAttribute("aria-current", "page");
    browsing.close(page);
    Page other = browsing.open("mofa.head", Language.VI);
    other.navigate("/tasks");
    assertThat(other.getByText("Quá hạn của tôi")).hasCount(0);
    browsing.close(other);
  }

  @Test
  void followsATaskAndIsToldWhatHappens() {
    Page opener = browsing.open("mofa.secretary", Language.EN);
    opener.navigate("/tasks/new");
    opener.fill("[name=title]", "Watch this closely");
    opener.locator("input[name=lead][value=MOFA]").check();
    opener.locator("main form.form button.btn-primary").first().click();
    opener.waitForURL(Pattern.compile(".*/tasks/[0-9a-f-]{36}$"));
    String task = opener.url().replaceAll(".*(/tasks/)", "$1");
    Page follower = browsing.open("mofa.head", Language.UR);
    follower.navigate(task);
    follower.locator("form[action$='/following'] button").click();
    assertThat(follower.locator("form[action$='/following/end'] button")).hasAttribute("aria-pressed", "true");
    Page desk = browsing.open("mofa.desk", Language.EN);
    desk.navigate(task);
    desk.locator("main form[action$='/acceptance'] button").first().click();
    assertThat(desk.locator("main a[href$='/report']").first()).isVisible();
    follower.navigate("/notifications");
    Locator told = follower.locator("a[href*='" + task.substring("/tasks/".length()) + "']").first();
    assertThat(told).isVisible();
    told.click();
    assertThat(follower).hasURL(Pattern.compile(".*" + task + "$"));
    for (Page page : new Page[]{opener, follower, desk})
      browsing.close(page);
  }

  @Test
  void decidesSuggestionsByKeysAlone() {
    Page page = browsing.open("mofa.secretary", Language.UR);
    page.navigate("/documents/new");
    page.setInputFiles("input[type=file]", new FilePayload("keys.txt", "text/plain", source()));
    page.waitForURL(Pattern.compile(".*/documents/[0-9a-f-]{36}$"));
    page.waitForLoadState();
    Locator cards = page.locator("article.suggestion");
    assertThat(cards.count()).isGreaterThan(2);
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(cards.first()).hasClass(Pattern.compile(".*\\bat\\b.*"));
    page.keyboard().press("r");
    assertThat(page.locator(".badge-refused")).hasCount(1);
    page.keyboard().press("u");
    assertThat(page.locator(".badge-refused")).hasCount(0);
    if (page.locator(".at").count() == 0)
      page.keyboard().press("j");
    page.keyboard().press("a");
    assertThat(page.locator(".badge-accepted")).hasCount(1);
    page.keyboard().press("e");
    assertThat(page.locator("#panel #decision")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#panel #decision")).hasCount(0);
    browsing.close(page);
  }

  @Test
  void readsAFileThatIsDroppedOnThePage() {
    Page page = browsing.open("mofa.secretary", Language.FA);
    page.navigate("/documents/new");
    var carried = page.evaluateHandle("""
        () => {
          const carried = new DataTransfer()
          carried.items.add(new File(['Hội nghị giao cơ quan báo cáo trước ngày 30/6/2027.'], 'dropped.txt', {type: 'text/plain'}))
          return carried
        }""");
    page.dispatchEvent("form[data-drop]", "dragover", Map.of("dataTransfer", carried));
    assertThat(page.locator("form[data-drop]")).hasClass(Pattern.compile(".*\\bdrop-over\\b.*"));
    page.dispatchEvent("form[data-drop]", "drop", Map.of("dataTransfer", carried));
    page.waitForURL(Pattern.compile(".*/documents/[0-9a-f-]{36}$"));
    assertThat(page.locator("main")).containsText("dropped.txt");
    assertThat(browsing.complaints()).isEmpty();
    browsing.close(page);
  }

  @Test
  void walksTheRegisterByKeys() {
    Page page = browsing.open("mofa.desk", Language.AR);
    page.navigate("/tasks");
    page.keyboard().press("j");
    page.keyboard().press("j");
    Locator second = page.locator("[data-row]").nth(1);
    assertThat(second).hasClass(Pattern.compile(".*\\bat\\b.*"));
    String href = second.locator("a[href^='/tasks/']").first().getAttribute("href");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*" + href + "$"));
    page.waitForLoadState();
    page.keyboard().press("Shift+Slash");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    browsing.close(page);
  }

  @Test
  void takesAwayExactlyWhatTheListShows() throws IOException {
    Page page = browsing.open("mofa.desk", Language.FA);
    page.navigate("/tasks?class=DONE_LATE&state=all");
    int shown = page.locator("#rows tr").count();
    Download xlsx = page.waitForDownload(() -> exported(page, "xlsx"));
    try (var book = new ReadableWorkbook(Files.newInputStream(xlsx.path())); var rows = book.getFirstSheet().openStream()) {
      assertThat(rows.filter(row -> row.getCellCount() > 1).count()).isGreaterThanOrEqualTo(shown);
    }
    Download csv = page.waitForDownload(() -> exported(page, "csv"));
    assertThat(Files.readAllLines(csv.path()).size()).isGreaterThan(shown);
    assertThat(csv.suggestedFilename()).endsWith(".csv");
    browsing.close(page);
  }

  private static void exported(Page page, String format) {
    Locator link = page.locator("a[download][href*='" + format + "']");
    if (!link.isVisible())
      page.locator("main details.menu:has(a[download]) > summary").click();
    link.click();
  }

  private static byte[] source() {
    try {
      return Files.readAllBytes(Path.of("src/main/resources/demo/documents/ur_sarhadi-ijlas.txt"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
