package org.entente.ui;

import java.util.Optional;
import java.util.Set;

import org.entente.text.Language;

/**
 * How a person wants to read, kept in one cookie so that the first byte of a page is already right.
 *
 * @param language language of the interface
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param digits numbering system: {@code latn}, {@code arab} or {@code arabext}
 * @param calendar calendar shown beside the Gregorian one: {@code none}, {@code persian} or {@code islamic-umalqura}
 * @param keys whether single letters act as shortcuts
 * @param rail whether the rail is shown {@code wide} or {@code narrow}
 */
public record Preferences(Language language, String theme, String digits, String calendar, boolean keys, String rail) {
  static final String COOKIE = "entente-preferences";
  private static final Set<String> THEMES = Set.of("auto", "light", "dark");
  private static final Set<String> DIGITS = Set.of("latn", "arab", "arabext");
  private static final Set<String> CALENDARS = Set.of("none", "persian", "islamic-umalqura");

  /** What somebody gets who has chosen nothing but a language. */
  static Preferences in(Language language) {
    return new Preferences(language, "auto", "latn", "none", true, "wide");
  }

  /** Reads a cookie; anything that is not one of ours is empty. */
  static Optional<Preferences> read(String cookie) {
    var parts = cookie.split("\\.");
    if (parts.length != 6 || !THEMES.contains(parts[1]) || !DIGITS.contains(parts[2]) || !CALENDARS.contains(parts[3])) {
      return Optional.empty();
    }
    return Language.of(parts[0])
        .map(language -> new Preferences(language, parts[1], parts[2], parts[3], parts[4].equals("on"), parts[5].equals("narrow") ? "narrow" : "wide"));
  }

  /** The value of the cookie. */
  String written() {
    return String.join(".", language.tag(), theme, digits, calendar, keys ? "on" : "off", rail);
  }
}
