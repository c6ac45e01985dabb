package org.entente.guidance;

import java.util.Arrays;
import java.util.List;

import org.entente.text.Digits;
import org.entente.text.Folding;
import org.entente.text.SymbolKey;

import org.jspecify.annotations.Nullable;

/**
 * The symbol of a guiding document and what it says. Hyphen and slash may stand for each other, blanks beside them say nothing.
 *
 * @param printed as printed, such as {@code 12-CT/TW}
 * @param number the number alone; null when it does not begin with one
 * @param year the year in it, such as 2025 in {@code 202/2025/QH15}; null when there is none
 * @param type the letters of the kind, such as CT; empty when it has none
 * @param issuer the letters of who issued it, such as TW; empty when it has none
 */
public record Symbol(String printed, @Nullable Integer number, @Nullable Integer year, String type, String issuer) {
  private static final int LONGEST_NUMBER = 6;

  /** Takes a symbol apart; one of another shape keeps its print only. */
  public static Symbol of(String printed) {
    String plain = Digits.toAscii(printed.strip()).replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "");
    List<String> parts = Arrays.stream(plain.split("[\\s/\\u2010-\\u2015-]+")).filter(p -> !p.isEmpty()).toList();
    if (parts.isEmpty() || !parts.getFirst().matches("[0-9]{1," + LONGEST_NUMBER + "}"))
      return new Symbol(plain, null, null, "", "");
    boolean dated = parts.size() > 1 && parts.get(1).matches("(19|20)[0-9]{2}");
    List<String> letters = parts.subList(dated ? 2 : 1, parts.size());
    boolean typed = !letters.isEmpty() && (letters.size() > 1 || GuidanceKind.ofLetters(letters.getFirst()).isPresent());
    return new Symbol(plain, Integer.valueOf(parts.getFirst()), dated ? Integer.valueOf(parts.get(1)) : null, typed ? letters.getFirst() : "",
        String.join("-", typed ? letters.subList(1, letters.size()) : letters));
  }

  /** What printed variants of one symbol have in common; not unique, since symbols come again. */
  public SymbolKey key() {
    if (number == null)
      return SymbolKey.of(printed);
    return SymbolKey.of(number + (year == null ? "" : "/" + year) + "-" + type + "/" + issuer);
  }

  /** The kind that its letters name, or {@link GuidanceKind#DOCUMENT}. A symbol of the National Assembly with no letters of a kind is a law. */
  public GuidanceKind kind() {
    if (type.isEmpty() && Folding.fold(issuer).startsWith("qh"))
      return GuidanceKind.LAW;
    return GuidanceKind.ofLetters(type).orElse(GuidanceKind.DOCUMENT);
  }
}
