package org.entente.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

/**
 * Watches a window for anything that was written by somebody and taken for more than words: scripts that run (by the function that payloads
 * call, dialogs, the console, requests), reports of the content policy, elements and attributes that no template of ours has.
 */
final class Probe {
  private static final Pattern MARK = Pattern.compile("ran(\\d+)");
  private static final String PLANTED = resource("/browser/planted.js");
  private final Set<Integer> ran = new ConcurrentSkipListSet<>();
  private final List<String> blocked = new ArrayList<>();
  private final Page page;

  Probe(Page page) {
    this.page = page;
    page.context().exposeFunction("ran", arguments -> {
      String first = arguments.length == 0 ? "" : String.valueOf(arguments[0]);
      Matcher number = Pattern.compile("\\d+").matcher(first);
      ran.add(number.find() ? Integer.parseInt(number.group()) : 0);
      return 0;
    });
    page.context().exposeFunction("blocked", arguments -> blocked.add(String.valueOf(arguments[0])));
    page.addInitScript("addEventListener('securitypolicyviolation', e => blocked(e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample))");
    page.onDialog(dialog -> {
      note("ran" + dialog.message());
      dialog.dismiss();
    });
    page.onConsoleMessage(message -> {
      if (!message.type().equals("error") && !message.type().equals("warning"))
        note(message.text());
    });
    page.onRequest(request -> {
      if (request.url().matches(".*/ran\\d*"))
        note(request.url());
    });
  }

  private void note(String text) {
    Matcher found = MARK.matcher(text);
    if (found.find())
      ran.add(Integer.parseInt(found.group(1)));
  }

  /** The payloads that ran since the last call, by number. */
  Set<Integer> ran() {
    page.evaluate("() => new Promise(done => setTimeout(done, 0))");
    Set<Integer> numbers = new TreeSet<>(ran);
    ran.clear();
    return numbers;
  }

  /** What the content policy refused since the last call. */
  List<String> blocked() {
    List<String> said = List.copyOf(blocked);
    blocked.clear();
    return said;
  }

  /** Elements and attributes of the page as it is now that no template writes. */
  @SuppressWarnings("unchecked")
  List<String> planted() {
    return (List<String>) page.evaluate(PLANTED);
  }

  private static String resource(String name) {
    try (var stream = Objects.requireNonNull(Probe.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
