package org.entente.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.text.Language;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Chromium on the running demonstration: one browser for the whole run, a session per officer, a window of its own for every look. */
@TestComponent
class Browsing {
  private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");
  private static Playwright playwright;
  private static Browser browser;
  private final Environment environment;
  private final Map<String, String> sessions = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();

  Browsing(Environment environment) {
    this.environment = environment;
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      playwright = Playwright.create();
      browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(QUIET));
    }
    return browser;
  }

  /** The address of the running application. */
  String address() {
    return "http://127.0.0.1:" + environment.getProperty("local.server.port");
  }

  /** A window of an officer who reads the language; "" for nobody signed in. Close it with {@link #close}. */
  Page open(String login, Language language, String theme, int width) {
    var options = new Browser.NewContextOptions().setBaseURL(address()).setViewportSize(width, 900).setLocale(language.tag())
        .setAcceptDownloads(true);
    if (!login.isEmpty())
      options.setStorageState(sessions.computeIfAbsent(login, this::signIn));
    BrowserContext context = browser().newContext(options);
    context.addCookies(List.of(new Cookie("entente-preferences", language.tag() + "." + theme + ".latn.gregory.on.wide").setUrl(address())));
    context.setDefaultTimeout(20_000);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4"))
        complaints.add(message.text());
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(address()) && !request.url().startsWith("data:") && !request.url().startsWith("blob:"))
        complaints.add("asked elsewhere: " + request.url());
    });
    return page;
  }

  /** A window as most officers have it. */
  Page open(String login, Language language) {
    return open(login, language, "light", 1280);
  }

  /** What pages complained of since the last call: errors of scripts, refusals of the content policy, requests to elsewhere. */
  List<String> complaints() {
    var said = List.copyOf(complaints);
    complaints.clear();
    return said;
  }

  void close(Page page) {
    page.context().close();
  }

  private String signIn(String login) {
    try (BrowserContext context = browser().newContext(new Browser.NewContextOptions().setBaseURL(address()))) {
      Page page = context.newPage();
      page.navigate("/sign-in");
      page.fill("#login", login);
      page.fill("#password", "demo");
      page.click(".signin-form button");
      page.waitForURL(url -> !url.contains("/sign-in"));
      return context.storageState();
    }
  }
}
