package org.entente.reading;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.entente.dossiers.DossierId;
import org.entente.listings.Address;

import org.jspecify.annotations.Nullable;

/**
 * How a review is looked at; it lives in the address.
 *
 * @param hidden kinds of findings that are not underlined
 * @param frame whether the lines around the text proper are shown, dimmed
 * @param beside version in another language that stands beside; null for none
 * @param from first line shown, for texts of many lines
 * @param at place of the suggestion that the keys stand on, from 1; 0 for none
 */
record ReviewView(Set<FindingKind> hidden, boolean frame, @Nullable DossierId beside, int from, int at) {
  static ReviewView of(Map<String, String> asked) {
    Set<FindingKind> hidden = EnumSet.noneOf(FindingKind.class);
    for (FindingKind kind : FindingKind.values()) {
      if (Set.of(asked.getOrDefault("hide", "").split("[ .,]")).contains(word(kind)))
        hidden.add(kind);
    }
    String beside = asked.getOrDefault("beside", "");
    return new ReviewView(hidden, !asked.getOrDefault("frame", "").equals("hidden"), beside.isBlank() ? null : DossierId.of(beside),
        number(asked.get("from")), number(asked.get("at")));
  }

  /** The word of a kind in addresses. */
  static String word(FindingKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean shows(FindingKind kind) {
    return !hidden.contains(kind);
  }

  /** The address of the same review of a document. */
  Address address(DossierId document) {
    return new Address("/documents/" + document, Map.of()).with("hide", words(hidden)).with("frame", frame ? "" : "hidden")
        .with("beside", beside == null ? "" : beside.toString()).with("from", from == 0 ? "" : Integer.toString(from));
  }

  /** The address with a kind shown or hidden, whichever it is not. */
  String toggled(DossierId document, FindingKind kind) {
    Set<FindingKind> changed = hidden.isEmpty() ? EnumSet.noneOf(FindingKind.class) : EnumSet.copyOf(hidden);
    if (!changed.remove(kind))
      changed.add(kind);
    return address(document).with("hide", words(changed)).toString();
  }

  private static String words(Set<FindingKind> kinds) {
    return kinds.stream().map(ReviewView::word).collect(Collectors.joining("."));
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
  }
}
