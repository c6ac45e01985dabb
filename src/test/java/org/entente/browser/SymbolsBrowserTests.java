package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;

import org.entente.database.Installation;
import org.entente.text.Language;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Symbols such as 12-CT/TW stand on right-to-left pages as they stand in a decree: each character to the right of the one before. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"entente.demo=true", "entente.command=serve"})
@ContextConfiguration(initializers = Installation.class)
@Import({Browsing.class, Places.class})
class SymbolsBrowserTests {
  /** Every symbol in the text of the page, wherever it stands; those of which a character stands left of the one before it. */
  private static final String OUT_OF_ORDER = """
      () => {
        const symbol = /\\d+-[A-ZĐ]{2,}(?:\\/[A-ZĐ]{2,})?|[A-Z]{3,}-[A-Z]*\\d+/g, seen = [], wrong = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.parentElement.checkVisibility() || node.parentElement.closest('script, style, option')) continue
          for (const found of node.data.matchAll(symbol)) {
            const boxes = [...found[0]].map((c, n) => {
              const range = document.createRange()
              range.setStart(node, found.index + n); range.setEnd(node, found.index + n + 1)
              return range.getBoundingClientRect()
            }).filter(box => box.width > 0)
            if (boxes.length < 3) continue
            seen.push(found[0])
            if (boxes.some((box, n) => n && box.top === boxes[n - 1].top && box.left < boxes[n - 1].left)) wrong.push(found[0] + ' in ' + node.data.trim().slice(0, 60))
          }
        }
        return { seen, wrong }
      }""";
  @Autowired
  Browsing browsing;
  @Autowired
  Places places;

  @ParameterizedTest
  @EnumSource(value = Language.class, names = {"UR", "AR", "FA"})
  void symbolsReadFromTheLeft(Language language) {
    var pages = new java.util.HashMap<String, Page>();
    var seen = new TreeSet<String>();
    for (String address : places.addresses().values()) {
      Page page = pages.computeIfAbsent(Places.login(address), login -> browsing.open(login, language));
      page.navigate(address);
      @SuppressWarnings("unchecked")
      var found = (java.util.Map<String, List<String>>) page.evaluate(OUT_OF_ORDER);
      seen.addAll(found.get("seen"));
      assertThat(found.get("wrong")).as(language.tag() + " " + address).isEmpty();
    }
    pages.values().forEach(browsing::close);
    assertThat(seen).contains("12-CT/TW").hasSizeGreaterThan(10);
  }
}
