package org.entente.access;

import org.entente.text.Language;

/**
 * How a person wants pages shown.
 *
 * @param theme auto, light or dark
 * @param digits latn, or native for the digits of the language
 * @param calendar gregory, persian or islamic: the calendar shown beside the Gregorian one
 * @param letterKeys whether single letters are shortcuts
 */
public record Preferences(Language language, String theme, String digits, String calendar, boolean letterKeys) {
  /** What somebody sees who has not signed in. */
  public static Preferences of(Language language) {
    return new Preferences(language, "auto", "latn", "gregory", true);
  }
}
