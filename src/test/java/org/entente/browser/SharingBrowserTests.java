package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;

import org.entente.database.Installation;
import org.entente.text.Language;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A dossier is shared, seen by an officer elsewhere, taken back, and gone from the page that was open. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"entente.demo=true", "entente.command=serve"})
@ContextConfiguration(initializers = Installation.class)
@Import(Browsing.class)
class SharingBrowserTests {
  @Autowired
  Browsing browsing;

  @Test
  void whatIsTakenBackIsGoneFromThePageThatIsOpen() {
    Page home = browsing.open("mofa.secretary", Language.VI);
    home.navigate("/tasks/new");
    home.fill("[name=title]", "Chuẩn bị tài liệu chung");
    home.locator("input[name=lead][value=MOFA]").check();
    home.locator("main form.form button.btn-primary").first().click();
    home.waitForURL(Pattern.compile(".*/tasks/[0-9a-f-]{36}$"));
    String task = home.url().replaceAll(".*(/tasks/)", "$1");
    Page other = browsing.open("hungyen.desk", Language.UR);
    assertThat(status(other, task)).isEqualTo(404);
    home.locator("a[href$='/access']").click();
    home.locator("input[name=reader][value='group:LOCALITIES']").check();
    home.locator("form[action$='/shares'] [name=reason]").fill("Cùng chuẩn bị");
    home.locator("form[action$='/shares'] button.btn-primary").click();
    Locator back = home.locator("form[action$='/shares/end'] button");
    assertThat(back).isVisible();
    assertThat(status(other, task)).isEqualTo(200);
    other.locator("a[href$='/access']").click();
    assertThat(other.locator("table.grounds")).hasCount(1);
    assertThat(other.locator("form[action$='/shares']")).hasCount(0);
    back.click();
    assertThat(back).hasCount(0);
    assertThat(Objects.requireNonNull(other.reload()).status()).isEqualTo(404);
    assertThat(status(other, task)).isEqualTo(404);
    assertThat(browsing.complaints()).isEmpty();
    browsing.close(home);
    browsing.close(other);
  }

  private static int status(Page page, String address) {
    Response answer = page.navigate(address);
    return answer.status();
  }
}
