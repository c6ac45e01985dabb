package org.entente.guidance;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A guiding document as the API answers it.
 *
 * @param number its number in the register here
 * @param symbolNumber the number in its symbol
 * @param titles by BCP 47 tag
 */
record GuidanceAnswer(UUID id, String number, GuidanceKind kind, String symbol, @Nullable Integer symbolNumber, @Nullable Integer year,
    String type, String issuer, @Nullable LocalDate issuedOn, @Nullable Integer term, Map<String, String> titles, int level, boolean invented,
    long version) {
  static GuidanceAnswer of(GuidingDocument d) {
    return new GuidanceAnswer(d.id().value(), d.number(), d.kind(), d.symbol().printed(), d.symbol().number(), d.symbol().year(),
        d.symbol().type(), d.issuer(), d.issuedOn(), d.term(), d.titles().texts(), d.level(), d.invented(), d.version());
  }
}
