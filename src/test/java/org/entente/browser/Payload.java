package org.entente.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Something written to have a script run in another person's browser, made from the rules of {@code browser/payloads.txt}.
 *
 * @param n names it: a script that runs says this number
 * @param where how a page that takes no care would have it run
 * @param text what is written
 */
record Payload(int n, String where, String text) {
  private static final Pattern ALTERNATIVES = Pattern.compile("⟨([^⟩]*)⟩");
  private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-f]{4})");
  private static final List<String> SCRIPTS = List.of("ran(N)", "ran`N`", "top.ran(N)", "alert(N)", "(ran)(N)", "[N].map(ran)", "self.ran(N)",
      "console.log(/ranN/)", "this.ran(N)", "fetch(/ranN/.source)", "confirm(N)", "window?.ran(N)");

  /** All of them, the same at every run. */
  static List<Payload> all() {
    Map<String, Payload> made = new LinkedHashMap<>();
    for (String line : rules()) {
      if (line.isBlank() || line.startsWith("#"))
        continue;
      String where = line.substring(0, line.indexOf(' '));
      String template = line.substring(where.length() + 1);
      for (int k = 0; k < most(template); k++) {
        String text = filled(template, k, made.size() + 1);
        made.putIfAbsent(text, new Payload(made.size() + 1, where, text));
      }
    }
    return List.copyOf(made.values());
  }

  /** Whether a field may hold it: not when it has control characters. */
  boolean isPlain() {
    return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }

  /** Texts of several of them each, as many as fit in the length; a shorter list of longer texts. */
  static List<String> bundles(List<Payload> payloads, int longest) {
    List<String> bundles = new ArrayList<>();
    StringBuilder bundle = new StringBuilder();
    for (Payload payload : payloads) {
      if (bundle.length() > 0 && bundle.length() + payload.text.length() + 1 > longest) {
        bundles.add(bundle.toString());
        bundle.setLength(0);
      }
      bundle.append(bundle.isEmpty() ? "" : " ").append(payload.text);
    }
    bundles.add(bundle.toString());
    return bundles;
  }

  private static int most(String template) {
    return Math.max(4, ALTERNATIVES.matcher(template).results().mapToInt(found -> words(found).size()).max().orElse(0));
  }

  private static List<String> words(MatchResult found) {
    return Arrays.asList(found.group(1).split("¦", -1));
  }

  /** The k-th text of a rule: of every list the k-th word, so that long lists go through all of theirs and short ones round and round. */
  private static String filled(String template, int k, int n) {
    String chosen = ALTERNATIVES.matcher(template)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(words(found).get(k % words(found).size())));
    String plain = CHARACTER.matcher(chosen)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    return plain.replace("§", SCRIPTS.get(n % SCRIPTS.size()).replace("N", String.valueOf(n)));
  }

  private static List<String> rules() {
    try (var stream = Objects.requireNonNull(Payload.class.getResourceAsStream("/browser/payloads.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
