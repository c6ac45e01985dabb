package org.entente.guidance;

import java.time.LocalDate;

import org.entente.dossiers.FieldRefused;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to register a guiding document.
 *
 * @param kind null to take it from the symbol
 * @param issuer null or empty to take it from the symbol
 */
public record NewGuidance(String symbol, @Nullable GuidanceKind kind, @Nullable String issuer, @Nullable LocalDate issuedOn, @Nullable Integer term,
    LocalizedText titles, int level) {
  private static final int LONGEST_SYMBOL = 60;
  private static final int LONGEST_TITLE = 500;

  /** The symbol, taken apart. */
  Symbol parsed() {
    return Symbol.of(symbol);
  }

  GuidanceKind kindOrThatOfTheSymbol() {
    return kind == null ? parsed().kind() : kind;
  }

  String issuerOrThatOfTheSymbol() {
    return issuer == null || issuer.isBlank() ? parsed().issuer() : issuer.strip();
  }

  /** Refuses a field that breaks a rule. */
  void check(LocalDate today, int clearance) {
    if (symbol.isBlank())
      throw new FieldRefused("symbol", "guidance.refused.noSymbol");
    if (symbol.strip().length() > LONGEST_SYMBOL)
      throw new FieldRefused("symbol", "guidance.refused.tooLong", LONGEST_SYMBOL);
    if (issuerOrThatOfTheSymbol().isEmpty() || issuerOrThatOfTheSymbol().length() > LONGEST_SYMBOL)
      throw new FieldRefused("issuer", "guidance.refused.noIssuer");
    if (issuedOn != null && issuedOn.isAfter(today))
      throw new FieldRefused("issuedOn", "guidance.refused.future");
    if (term != null && (term < 1 || term > 99))
      throw new FieldRefused("term", "guidance.refused.term");
    if (titles.texts().values().stream().anyMatch(t -> t.length() > LONGEST_TITLE))
      throw new FieldRefused("titles", "guidance.refused.tooLong", LONGEST_TITLE);
    if (level < 0 || level > Math.min(2, clearance))
      throw new FieldRefused("level", "guidance.refused.level", Math.min(2, clearance));
  }
}
