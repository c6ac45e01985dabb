package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

import org.entente.Figures;
import org.entente.database.Installation;
import org.entente.text.Language;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Whatever a person writes stays words in every other person's browser, in every field and in every address. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"entente.demo=true", "entente.command=serve"})
@ContextConfiguration(initializers = Installation.class)
@Import({Browsing.class, Places.class})
class UntrustedWordsBrowserTests {
  private static final List<Payload> PAYLOADS = Payload.all();
  /** Addresses that take words from whoever made the link. */
  private static final List<String> LINKS = List.of("/tasks?q=%s", "/tasks?state=all&class=%s", "/tasks?sort=%s", "/tasks?%s=1", "/documents?q=%s",
      "/guidance?q=%s", "/overview?cutoff=%s", "/notifications?before=%s", "/sign-in?back=%s", "/nowhere/%s", "/tasks/%s", "/agencies?q=%s",
      "/access-requests?asked=%s", "/break-glass?asked=%s", "/documents/new?text=%s", "/tasks/new?title=%1$s&guidance=%1$s", "/preferences?back=%s",
      "/confirm?back=%s", "/error?%s", "/security/tokens/new?name=%s");
  @Autowired
  Browsing browsing;
  @Autowired
  Places places;
  @Autowired
  @Qualifier("owner")
  DataSource owner;

  @Test
  void theyAreManyAndAlive() {
    assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(500);
    Page page = browsing.open("", Language.EN);
    Probe probe = new Probe(page);
    page.setContent(careless());
    page.waitForTimeout(1000);
    for (var frame : page.frames())
      frame.evaluate("() => document.querySelectorAll('*').forEach(e => { for (const name of Element.prototype.getAttributeNames.call(e)) "
          + "if (/^on/i.test(name)) e.dispatchEvent(new Event(name.slice(2).toLowerCase())); if (e.localName === 'a') e.click?.() })");
    page.waitForTimeout(500);
    Set<Integer> ran = probe.ran();
    browsing.close(page);
    browsing.complaints();
    long could = PAYLOADS.stream().filter(payload -> !payload.where().equals("none")).count();
    Figures.write(getClass(), "Payloads that run on a page that takes no care", "most of those that can", ran.size() + " of " + could, "-");
    assertThat(ran).hasSizeGreaterThan((int) could / 2);
  }

  @Test
  void aSampleStaysWordsWhereverItIsWritten() {
    proved("sample", 480, 12, 1);
  }

  @Test
  @Tag("prove")
  void eachStaysWordsWhereverItIsWritten() {
    proved("each alone", 0, Integer.MAX_VALUE, 60);
  }

  private void proved(String size, int title, int most, int links) {
    JdbcClient database = JdbcClient.create(owner);
    Page page = browsing.open("mofa.secretary", Language.VI);
    Probe probe = new Probe(page);
    Planting planting = new Planting(page, database, PAYLOADS);
    List<String> tasks = planting.tasks(title);
    planting.deeds(tasks);
    planting.files(tasks.getFirst(), most);
    planting.sight(tasks.subList(30, 40));
    planting.document();
    planting.guidance();
    planting.ownThings(most);
    Set<String> addresses = new TreeSet<>(planting.addresses());
    addresses.addAll(places.addresses().values());
    addresses.addAll(links(links));
    if (title == 0)
      tasks.forEach(task -> addresses.add("/tasks/" + task));
    Findings found = new Findings();
    try (var names = new PlantedNames(database, Payload.bundles(PAYLOADS.stream().filter(Payload::isPlain).toList(), 280))) {
      addresses.forEach(address -> found.look(page, probe, address));
    }
    browsing.close(page);
    browsing.complaints();
    Figures.write(getClass(),
        "Scripts written into " + planting.fields().size() + " kinds of fields, names and " + LINKS.size() + " addresses, " + size
            + ": " + PAYLOADS.size() + " payloads",
        "0 executions, 0 reports of the content policy", found.ran.size() + ", " + found.blocked.size() + " on "
            + addresses.size() + " pages",
        "-");
    assertThat(found.ran).isEmpty();
    assertThat(found.blocked).isEmpty();
    assertThat(found.planted).isEmpty();
  }

  @Test
  void thePolicyHoldsOnAPageThatTakesNoCare() {
    Page page = browsing.open("mofa.desk", Language.VI);
    Probe probe = new Probe(page);
    List<String> refused = new ArrayList<>();
    Set<Integer> ran = new TreeSet<>();
    List<Payload> scripts = PAYLOADS.stream().filter(payload -> payload.where().equals("html") && !payload.text().contains("http-equiv")).toList();
    for (String bundle : Payload.bundles(scripts, 1_000)) {
      page.unrouteAll();
      page.route("**/preferences", route -> broken(route, bundle));
      page.navigate("/preferences");
      ran.addAll(probe.ran());
      refused.addAll(probe.blocked());
    }
    browsing.close(page);
    browsing.complaints();
    Figures.write(getClass(), "Payloads let into a page as they are: the content policy alone", "0 executions", ran.size() + " of " + scripts.size()
        + ", " + refused.size() + " reports", "-");
    assertThat(ran).isEmpty();
    assertThat(refused).hasSizeGreaterThan(100);
  }

  private static void broken(Route route, String payload) {
    var answer = route.fetch();
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(answer.text().replace("</main>", payload + "</main>")));
  }

  /** Every payload in a frame of its own, where its kind runs. */
  private static String careless() {
    StringBuilder all = new StringBuilder("<script>for (const say of ['ran', 'alert', 'confirm']) window[say] = window.ran</script>");
    for (Payload payload : PAYLOADS) {
      String inner = "<script>ran = n => parent.ran(n); alert = confirm = ran; fetch = n => parent.ran(n)</script>" + switch (payload.where()) {
        case "attribute" -> "<input value=\"" + payload.text() + "\">";
        case "url" -> "<a href=\"" + payload.text().replace("\"", "&quot;") + "\">x</a>";
        case "script" -> "<script>var x = '" + payload.text() + "'</script>";
        default -> payload.text();
      };
      all.append("<iframe srcdoc=\"").append(inner.replace("&", "&amp;").replace("\"", "&quot;")).append("\"></iframe>\n");
    }
    return all.toString();
  }

  private static List<String> links(int each) {
    List<String> texts = Payload.bundles(PAYLOADS, each == 1 ? 1_500 : 400);
    List<String> links = new ArrayList<>();
    for (int n = 0; n < LINKS.size(); n++)
      for (int k = 0; k < Math.min(each, texts.size()); k++)
        links.add(LINKS.get(n).formatted(URLEncoder.encode(texts.get((n + k) % texts.size()), StandardCharsets.UTF_8).replace("+", "%20")));
    return links;
  }

  private static final class Findings {
    final List<String> ran = new ArrayList<>();
    final List<String> blocked = new ArrayList<>();
    final List<String> planted = new ArrayList<>();

    void look(Page page, Probe probe, String address) {
      try {
        page.navigate(address);
      } catch (PlaywrightException download) {
        if (!String.valueOf(download.getMessage()).matches("(?s).*(ERR_|Download is starting).*"))
          throw download;
        return;
      }
      probe.ran().forEach(n -> ran.add(address + " " + PAYLOADS.get(Math.max(0, n - 1))));
      probe.blocked().forEach(what -> blocked.add(address + " " + what));
      probe.planted().forEach(what -> planted.add(address + " " + what));
    }
  }
}
