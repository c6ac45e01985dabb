package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.entente.database.Installation;
import org.entente.text.Language;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A page of another site, opened by an officer who is signed in here, can do nothing here and learn nothing from here. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"entente.demo=true", "entente.command=serve"})
@ContextConfiguration(initializers = Installation.class)
@Import({Browsing.class, Places.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UntrustedSitesBrowserTests {
  /** Tries to load an address as something; whether it came and how many windows stand in it. */
  private static final String PROBES = """
      async address => {
        const loads = (kind, set) => new Promise(done => {
          const element = document.createElement(kind)
          element.onload = () => done(kind + ' loaded'); element.onerror = () => done('')
          set(element); document.body.append(element); setTimeout(() => done(''), 1500)
        })
        const fetched = (mode, options) => fetch(address, { mode, credentials: 'include', ...options }).then(r => r.type === 'opaque' ? '' : 'fetched ' + r.status, () => '')
        const found = await Promise.all([
          loads('img', e => { e.src = address }), loads('script', e => { e.src = address }), loads('link', e => { e.rel = 'stylesheet'; e.href = address }),
          loads('video', e => { e.src = address }), fetched('cors'), fetched('cors', { method: 'PUT', headers: { 'X-CSRF-TOKEN': 'x' } })])
        return found.filter(said => said)
      }""";
  @Autowired
  Browsing browsing;
  @Autowired
  @Qualifier("owner")
  DataSource owner;
  private HttpServer elsewhere;

  @BeforeAll
  void open() throws IOException {
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    elsewhere.createContext("/", exchange -> {
      byte[] page = "<!doctype html><meta charset=utf-8><title>elsewhere</title><body></body>".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
      exchange.close();
    });
    elsewhere.start();
  }

  @AfterAll
  void close() {
    elsewhere.stop(0);
    browsing.complaints();
  }

  /** The page of another site in the window of an officer: localhost is another site than 127.0.0.1. */
  private Page stranger() {
    Page page = browsing.open("mofa.secretary", Language.EN);
    page.navigate("http://localhost:" + elsewhere.getAddress().getPort() + "/");
    return page;
  }

  @Test
  void nothingIsSentInAPersonsName() {
    Page page = stranger();
    long before = changes();
    for (var sent : Map
        .of("/tasks", "title=Planted&lead=MOFA&language=en&level=0", "/sign-out", "", "/preferences", "language=ur", "/access-requests",
            "asked=x&right=READ&reason=x", "/security/sign-outs", "", "/api/v1/documents", "text")
        .entrySet()) {
      page.evaluate("""
          ([address, body]) => fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include', body,
            headers: { 'Content-Type': address.includes('/api/') ? 'text/plain' : 'application/x-www-form-urlencoded' } }).catch(() => 0)""",
          List.of(browsing.address() + sent.getKey(), sent.getValue()));
    }
    page.evaluate("""
        address => { const form = document.createElement('form'); form.method = 'post'; form.action = address + '/tasks'
          form.innerHTML = '<input name=title value=Planted><input name=lead value=MOFA>'; document.body.append(form); form.submit() }""",
        browsing.address());
    page.waitForURL(url -> url.startsWith(browsing.address()));
    assertThat(page.locator("h1").innerText()).doesNotContain("Planted");
    assertThat(changes()).isEqualTo(before);
    page.navigate(browsing.address() + "/security");
    assertThat(page.url()).as("still signed in").endsWith("/security");
    browsing.close(page);
  }

  @Test
  void nothingIsTakenForAPictureAScriptOrAFrame() {
    Page page = stranger();
    for (String address : List.of("/", "/tasks", "/work", "/api/v1/me", "/api/v1/tasks", "/tasks/export?format=csv", "/css/base.css",
        "/js/entente.js",
        "/img/mark.svg", "/api/v1/openapi.json"))
      assertThat((List<?>) page.evaluate(PROBES, browsing.address() + address)).as(address).isEmpty();
    for (String kind : List.of("iframe", "object", "embed"))
      assertThat(framed(page, kind)).as(kind).isEqualTo("");
    browsing.close(page);
  }

  /** What a frame of ours in the page elsewhere shows: nothing. */
  private String framed(Page page, String kind) {
    page.evaluate(
        "([kind, address]) => { document.body.innerHTML = ''; const e = document.createElement(kind); e[kind === 'object' ? 'data' : 'src'] = address; "
            + "document.body.append(e) }",
        List.of(kind, browsing.address() + "/work"));
    page.waitForTimeout(500);
    return String.join("", page.frames().stream().filter(frame -> frame != page.mainFrame() && frame.url().startsWith(browsing.address()))
        .map(frame -> frame.locator("main").count() > 0 ? frame.locator("main").innerText() : "").toList());
  }

  @Test
  void aWindowThatIsOpenedFromElsewhereIsNotHeldByIt() {
    Page page = stranger();
    Page opened = page.waitForPopup(() -> page.evaluate("address => { window.held = window.open(address) }", browsing.address() + "/work"));
    opened.waitForLoadState();
    assertThat(opened.url()).isEqualTo(browsing.address() + "/work");
    assertThat(opened.evaluate("() => window.opener")).isNull();
    assertThat(page.evaluate("() => held.closed")).isEqualTo(true);
    browsing.close(page);
  }

  @Test
  void cookiesGoToUsAloneAndToNoScript() {
    Page page = browsing.open("mofa.secretary", Language.EN);
    page.navigate("/security");
    assertThat(String.valueOf(page.evaluate("() => document.cookie"))).as("but the one that the test has laid itself")
        .matches("entente-preferences=[^;]*");
    assertThat(page.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"))
        .isEqualTo("[{},{\"htmx-current-path-for-history\":\"/security\"}]");
    for (Cookie cookie : page.context().cookies()) {
      assertThat(cookie.domain).isEqualTo("127.0.0.1");
      if (cookie.name.equals("entente-preferences"))
        continue; // laid by the test itself
      assertThat(cookie.httpOnly).as(cookie.name).isTrue();
      assertThat(cookie.sameSite).as(cookie.name).isEqualTo(cookie.name.equals("entente-session") ? SameSiteAttribute.LAX : SameSiteAttribute.STRICT);
    }
    browsing.close(page);
  }

  private long changes() {
    return JdbcClient.create(owner).sql("select (select count(*) from entente.dossier) + (select count(*) from entente.access_request)")
        .query(Long.class)
        .single();
  }
}
