package org.entente.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import org.entente.text.Folding;

/**
 * A page of a list by key, with those alone whose words begin as the words searched for do, in any script and spelling.
 *
 * @param last key of its last row; empty when the list ends with it
 */
record Finding<R>(List<R> rows, String asked, String last) {
  static final int AT_ONCE = 200;

  static <R> Finding<R> of(List<R> all, String q, String after, Function<R, String> key, Function<R, String> words) {
    List<String> sought = Folding.words(q);
    List<R> found = all.stream().filter(row -> key.apply(row).compareTo(after) > 0).filter(row -> holds(Folding.words(words.apply(row)), sought))
        .limit(AT_ONCE + 1L).toList();
    return found.size() <= AT_ONCE
        ? new Finding<>(found, q, "")
        : new Finding<>(found.subList(0, AT_ONCE), q, key.apply(found.get(AT_ONCE - 1)));
  }

  private static boolean holds(List<String> words, List<String> sought) {
    return sought.stream().allMatch(s -> words.stream().anyMatch(w -> w.startsWith(s)));
  }

  /** Address of the next page, or an empty text. */
  String next(String address) {
    return last.isEmpty()
        ? ""
        : address + "?" + (asked.isEmpty() ? "" : "q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "&") + "after="
            + URLEncoder.encode(last, StandardCharsets.UTF_8);
  }
}
