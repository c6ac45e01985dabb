package org.entente.browser;

import java.util.List;

import org.entente.database.Installation;
import org.entente.text.Language;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** No page has a serious fault of accessibility, light or dark, from the left or from the right. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"entente.demo=true", "entente.command=serve"})
@ContextConfiguration(initializers = Installation.class)
@Import({Browsing.class, Places.class})
class AccessibleBrowserTests {
  @Autowired
  Browsing browsing;
  @Autowired
  Places places;

  @ParameterizedTest
  @CsvSource({"VI, light", "UR, light", "VI, dark", "UR, dark"})
  void noPageHasASeriousFault(Language language, String theme) {
    var pages = new java.util.HashMap<String, Page>();
    var softly = new SoftAssertions();
    for (String address : places.addresses().values()) {
      Page page = pages.computeIfAbsent(Places.login(address), login -> browsing.open(login, language, theme, 1280));
      page.navigate(address);
      var faults = axe(page, theme).analyze().getViolations().stream().filter(AccessibleBrowserTests::isSerious)
          .map(rule -> rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getTarget() + " " + node.getHtml()).toList())
          .toList();
      softly.assertThat(faults).as(language.tag() + " " + theme + " " + address).isEmpty();
    }
    pages.values().forEach(browsing::close);
    softly.assertAll();
  }

  // only colours differ between light and dark
  private static AxeBuilder axe(Page page, String theme) {
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    return theme.equals("dark") ? axe.withRules(List.of("color-contrast")) : axe;
  }

  private static boolean isSerious(Rule rule) {
    return "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact());
  }
}
