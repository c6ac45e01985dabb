package org.entente.guidance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.entente.dossiers.FieldRefused;
import org.entente.text.Digits;
import org.entente.text.Language;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A guiding document as it was sent, right or wrong.
 *
 * @param kind a word such as {@code directive}; from the symbol when missing
 * @param issuer from the symbol when missing
 * @param issuedOn ISO 8601 date
 * @param titles by BCP 47 tag; at least one
 */
record GuidanceForm(@Nullable String symbol, @Nullable String kind, @Nullable String issuer, @Nullable String issuedOn, @Nullable Integer term,
    @Nullable Map<String, String> titles, @Nullable Integer level) {
  static GuidanceForm of(GuidingDocument d) {
    return new GuidanceForm(d.symbol().printed(), d.kind().name(), d.issuer(), d.issuedOn() == null ? null : d.issuedOn().toString(), d.term(),
        d.titles().texts(), d.level());
  }

  /** From the fields of a page, where titles are {@code title.vi} and so on. */
  static GuidanceForm of(Map<String, String> sent) {
    Map<String, String> titles = new HashMap<>();
    for (Language language : Language.values())
      titles.put(language.tag(), sent.getOrDefault("title." + language.tag(), ""));
    return new GuidanceForm(sent.get("symbol"), sent.get("kind"), sent.get("issuer"), sent.get("issuedOn"), number("term", sent.get("term")), titles,
        number("level", sent.get("level")));
  }

  /** What it means; {@link FieldRefused} names what means nothing. */
  NewGuidance read() {
    Map<String, String> named = new HashMap<>();
    (titles == null ? Map.<String, String>of() : titles).forEach((tag, title) -> {
      if (Language.of(tag).isEmpty())
        throw new FieldRefused("titles", "guidance.refused.titleLanguage");
      if (title != null && !title.isBlank())
        named.put(tag, title.strip());
    });
    if (named.isEmpty())
      throw new FieldRefused("titles", "guidance.refused.noTitle");
    return new NewGuidance(symbol == null ? "" : symbol, kindOf(), issuer, day(), term, new LocalizedText(named), level == null ? 1 : level);
  }

  /** A field as it was sent, or an empty text. */
  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  String title(Language language) {
    return titles == null ? "" : titles.getOrDefault(language.tag(), "");
  }

  private @Nullable GuidanceKind kindOf() {
    if (kind == null || kind.isBlank())
      return null;
    return GuidanceKind.of(kind).orElseThrow(() -> new FieldRefused("kind", "guidance.refused.kind"));
  }

  private @Nullable LocalDate day() {
    if (issuedOn == null || issuedOn.isBlank())
      return null;
    try {
      LocalDate day = LocalDate.parse(Digits.toAscii(issuedOn.strip()));
      if (day.getYear() >= 1900)
        return day;
    } catch (DateTimeException e) {
      throw new FieldRefused("issuedOn", "guidance.refused.date");
    }
    throw new FieldRefused("issuedOn", "guidance.refused.date");
  }

  private static @Nullable Integer number(String field, @Nullable String text) {
    if (text == null || text.isBlank())
      return null;
    String plain = Digits.toAscii(text.strip());
    if (!plain.matches("[0-9]{1,4}"))
      throw new FieldRefused(field, "guidance.refused." + (field.equals("term") ? "term" : "number"));
    return Integer.valueOf(plain);
  }
}
