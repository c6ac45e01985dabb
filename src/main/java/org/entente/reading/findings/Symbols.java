package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.entente.text.Digits;

import org.jspecify.annotations.Nullable;

/**
 * Symbols of documents: {@code 12-CT/TW}, {@code 01- ĐA/TW}, {@code 12/CT-TW}, {@code 202/2025/QH15}, {@code A/RES/79/1}. Number, type
 * and issuer must all be there; a number with a type alone is debris of a translation.
 */
final class Symbols {

  /**
   * A symbol at its place.
   *
   * @param start    first letter
   * @param end      letter after the last
   * @param standard the symbol in its standard form
   * @param number   the number alone
   * @param kind     what its type letters say, null when they say nothing
   * @param issuer   what its issuer letters say, null when they say nothing
   */
  record Symbol(int start, int end, String standard, String number, @Nullable String kind, @Nullable String issuer) {}

  private static final Pattern VIETNAMESE = Pattern.compile(
      "(?<![\\p{L}\\p{N}/])(\\d{1,5})\\s?(?:/\\s?(\\d{4}))?\\s?[-/–]\\s?([A-ZĐ][A-Za-zĐđ]{0,6}\\d{0,2})(?:\\s?([-/–])\\s?([A-ZĐ][A-Za-zĐđ&]{0,8}\\d{0,2}))?(?:\\s?[-/–]\\s?([A-ZĐ][A-Za-zĐđ]{0,8}))?(?![\\p{L}\\p{N}])");

  private static final Pattern UNITED_NATIONS = Pattern
      .compile(
          "(?<![\\p{L}\\p{N}/])([AES]/(?:RES|HRC|CN\\.\\d|PRST|PV)/(?:RES/)?[0-9S][0-9A-Z./()-]{0,20}[0-9)]|[ASE]/\\d{2,4}/\\d{1,4})(?![\\p{L}\\p{N}])");

  private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("CT", "directive"),
      Map.entry("NQ", "resolution"), Map.entry("KL", "conclusion"), Map.entry("QD", "decision"),
      Map.entry("QDNS", "decision"), Map.entry("DA", "project"), Map.entry("KH", "plan"), Map.entry("CTR", "programme"),
      Map.entry("CTRHD", "programme"), Map.entry("ND", "decree"), Map.entry("TT", "circular"),
      Map.entry("TTLT", "circular"), Map.entry("TB", "notice"), Map.entry("QC", "regulation"),
      Map.entry("QYD", "regulation"), Map.entry("QDI", "regulation"), Map.entry("HD", "document"),
      Map.entry("CV", "document"), Map.entry("BC", "document"), Map.entry("TTR", "document"), Map.entry("L", "law"),
      Map.entry("PL", "law"), Map.entry("L-CTN", "law"), Map.entry("TL", "document"), Map.entry("GM", "document"), Map.entry("QDD", "decision"));

  private static final Map<String, String> ISSUERS = Map.ofEntries(Map.entry("TW", "Party Central Committee"),
      Map.entry("CP", "Government"), Map.entry("TTG", "Prime Minister"), Map.entry("CTN", "State President"),
      Map.entry("UBTVQH", "National Assembly Standing Committee"), Map.entry("QH", "National Assembly"),
      Map.entry("BNG", "Ministry of Foreign Affairs"), Map.entry("BCA", "Ministry of Public Security"),
      Map.entry("BQP", "Ministry of National Defence"), Map.entry("BNV", "Ministry of Interior"),
      Map.entry("BTC", "Ministry of Finance"), Map.entry("BCT", "Ministry of Industry and Trade"),
      Map.entry("BKHDT", "Ministry of Planning and Investment"), Map.entry("BTTTT", "Ministry of Information and Communications"),
      Map.entry("UBND", "Provincial People's Committee"), Map.entry("HDND", "Provincial People's Council"),
      Map.entry("TU", "Provincial Party Committee"), Map.entry("VPCP", "Government Office"),
      Map.entry("VPTW", "Central Party Office"), Map.entry("BBT", "Secretariat"), Map.entry("BDNTW",
          "Commission for External Relations of the Party Central Committee"));

  private Symbols() {}

  /** Every symbol of a line. */
  static List<Symbol> in(String line) {
    var found = new ArrayList<Symbol>();
    if (line.indexOf('/') < 0 || line.chars().noneMatch(Character::isDigit)) {
      return found;
    }
    var ascii = Digits.toAscii(line);
    var vietnamese = VIETNAMESE.matcher(ascii);
    while (vietnamese.find()) {
      var symbol = vietnamese(vietnamese.start(), vietnamese.end(), vietnamese.group(1), vietnamese.group(2),
          vietnamese.group(3), vietnamese.group(5), vietnamese.group(6));
      if (symbol != null) {
        found.add(symbol);
      }
    }
    var nations = UNITED_NATIONS.matcher(ascii);
    while (nations.find()) {
      boolean council = nations.group().startsWith("S/");
      found.add(new Symbol(nations.start(), nations.end(), nations.group(), nations.group(),
          nations.group().contains("RES") ? "resolution" : "document",
          council ? "UN Security Council" : nations.group().startsWith("A/") ? "UN General Assembly" : null));
    }
    return found;
  }

  private static @Nullable Symbol vietnamese(int start, int end, String number, @Nullable String year, String first,
      @Nullable String second, @Nullable String third) {
    var type = plain(first);
    if (second == null) {
      return year != null && type.startsWith("QH")
          ? new Symbol(start, end, number + "/" + year + "/" + type, number, "law", "National Assembly")
          : null;
    }
    var kind = KINDS.get(type);
    if (kind == null && year == null || kind == null && !isIssuer(plain(second))) {
      return null;
    }
    var issuer = plain(second).replaceFirst("\\d+$", "").toUpperCase(Locale.ROOT);
    var tail = upper(second) + (third == null ? "" : "-" + upper(third));
    boolean party = isParty(issuer);
    var standard = year == null && party
        ? number + "-" + upper(first) + "/" + tail
        : number + "/" + (year == null ? "" : year + "/") + upper(first) + "-" + tail;
    return new Symbol(start, end, standard, number, kind, ISSUERS.get(issuer));
  }

  private static boolean isIssuer(String letters) {
    return ISSUERS.containsKey(letters.replaceFirst("\\d+$", "").toUpperCase(Locale.ROOT));
  }

  /** Party documents are written {@code 12-CT/TW}, documents of the state {@code 21/NQ-CP}. */
  private static boolean isParty(String issuer) {
    return issuer.endsWith("TW") || issuer.equals("TU") || issuer.equals("BBT") || issuer.equals("BCT");
  }

  private static String plain(String letters) {
    return upper(letters).toUpperCase(Locale.ROOT);
  }

  private static String upper(String letters) {
    return letters.replace('Đ', 'D').replace('đ', 'd');
  }
}
