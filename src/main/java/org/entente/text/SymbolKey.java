package org.entente.text;

import java.util.Arrays;
import java.util.List;

/**
 * What two printed variants of a document symbol have in common: {@code 01-ĐA/TW}, {@code 01- DA/TW} and {@code ۰۱-đa/tw} are one
 * key. Number, type and issuer may be printed in another order ({@code 12/CT-TW}), but not dropped.
 *
 * @param value the key, lower case, letters and ASCII digits only
 */
public record SymbolKey(String value) {

  /**
   * The key of a symbol.
   *
   * @param symbol as printed or typed
   */
  public static SymbolKey of(String symbol) {
    var folded = Folding.fold(Digits.toAscii(symbol));
    var key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        key.append(folded.charAt(i));
      }
    }
    return new SymbolKey(key.toString());
  }

  /**
   * The keys of all runs without a blank, as symbols are kept beside the words; runs without letter or digit have none.
   *
   * @param text as typed
   */
  public static List<String> each(String text) {
    return Arrays.stream(text.strip().split("\\s+")).map(run -> of(run).value()).filter(key -> !key.isEmpty()).toList();
  }
}
