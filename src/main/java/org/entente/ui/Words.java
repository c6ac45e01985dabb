package org.entente.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds in free text what must be read from left to right inside Arabic script: symbols such as 12-CT/TW, ranges such as 2024-2026 and phone
 * numbers. They hold a digit, which is where the order of a line goes wrong; words joined by a stroke need no help.
 */
final class Words {
  private static final Pattern SYMBOL = Pattern.compile(
      "\\+[0-9][0-9 ]{6,}[0-9]|(?<![\\p{IsLatin}\\p{Nd}/.–-])(?=[\\p{IsLatin}/.–-]*[0-9])[\\p{IsLatin}0-9]+(?:[-–/.][\\p{IsLatin}0-9]+)+");

  private Words() {}

  /** A run of text. */
  record Run(String text, boolean symbol) {}

  /** The text in runs, in order; joined they are the text again. */
  static List<Run> of(String text) {
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) // every symbol has one
      return text.isEmpty() ? List.of() : List.of(new Run(text, false));
    var runs = new ArrayList<Run>();
    var symbols = SYMBOL.matcher(text);
    var done = 0;
    while (symbols.find()) {
      if (symbols.start() > done)
        runs.add(new Run(text.substring(done, symbols.start()), false));
      runs.add(new Run(symbols.group(), true));
      done = symbols.end();
    }
    if (done < text.length())
      runs.add(new Run(text.substring(done), false));
    return runs;
  }
}
