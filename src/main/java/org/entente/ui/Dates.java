package org.entente.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.entente.access.Preferences;
import org.entente.text.Language;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/**
 * Days and moments as a person reads them: Gregorian, with the digits of the person's choice and, when chosen, a second calendar beside it.
 * Numbering system and calendar are always named, because the defaults of a locale differ between libraries and change between versions.
 */
final class Dates {
  private static final Map<Language, String> DAY = Map.of(Language.VI, "dd/MM/uuuu", Language.EN, "d MMM uuuu", Language.AR, "d MMMM uuuu",
      Language.FA,
      "d MMMM uuuu", Language.UR, "d MMMM uuuu");
  private static final Map<Language, String> LONG_DAY = Map.of(Language.VI, "EEEE, 'ngày' d 'tháng' M 'năm' uuuu", Language.EN, "EEEE, d MMMM uuuu",
      Language.AR, "EEEE، d MMMM uuuu", Language.FA, "EEEE d MMMM uuuu", Language.UR, "EEEE، d MMMM uuuu");
  private static final Map<String, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();
  private static final Map<String, SimpleDateFormat> SECOND = new ConcurrentHashMap<>();
  private static final Map<String, RelativeDateTimeFormatter> WORDS = new ConcurrentHashMap<>();

  private Dates() {}

  /** The numbering system of a person: native digits are those of the language, and Latin where the language has none of its own. */
  static String digits(Preferences reader) {
    if (!reader.digits().equals("native"))
      return "latn";
    return switch (reader.language()) {
      case AR -> "arab";
      case FA, UR -> "arabext";
      case VI, EN -> "latn";
    };
  }

  /** Latin digits in those of a numbering system. */
  static String digits(String latin, String system) {
    int zero = zero(system);
    return zero == '0' ? latin : latin.chars().mapToObj(c -> String.valueOf((char) (c - '0' + zero))).collect(Collectors.joining());
  }

  private static char zero(String system) {
    return system.equals("arab") ? '\u0660' : system.equals("arabext") ? '\u06f0' : '0';
  }

  static String day(Preferences reader, LocalDate day) {
    return pattern(reader, DAY.getOrDefault(reader.language(), "d MMM uuuu")).format(day);
  }

  static String longDay(Preferences reader, LocalDate day) {
    return pattern(reader, LONG_DAY.getOrDefault(reader.language(), "EEEE, d MMMM uuuu")).format(day);
  }

  static String moment(Preferences reader, Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    return day(reader, local.toLocalDate()) + " " + pattern(reader, "HH:mm").format(local);
  }

  /** The day in the second calendar, or an empty text when none is chosen. */
  static String second(Preferences reader, LocalDate day) {
    if (reader.calendar().equals("gregory"))
      return "";
    var calendar = reader.calendar().equals("islamic") ? "islamic-umalqura" : reader.calendar();
    var tag = reader.language().tag() + "-u-ca-" + calendar + "-nu-" + digits(reader);
    var format = SECOND.computeIfAbsent(tag, key -> {
      var made = new SimpleDateFormat("d MMMM y", ULocale.forLanguageTag(key));
      made.setTimeZone(TimeZone.GMT_ZONE);
      return made;
    });
    return format.clone().format(new Date(day.toEpochDay() * 86_400_000L));
  }

  /** The distance of a day from today in words: days up to two weeks, weeks up to two months, then months. */
  static String distance(Preferences reader, LocalDate today, LocalDate day) {
    var tag = reader.language().tag() + "-u-nu-" + digits(reader);
    var words = WORDS.computeIfAbsent(tag,
        key -> RelativeDateTimeFormatter.getInstance(ULocale.forLanguageTag(key), NumberFormat.getIntegerInstance(ULocale.forLanguageTag(key))));
    var days = ChronoUnit.DAYS.between(today, day);
    var far = Math.abs(days);
    var direction = days < 0 ? Direction.LAST : Direction.NEXT;
    if (far <= 1) {
      return words.format(days == 0 ? Direction.THIS : direction, AbsoluteUnit.DAY).toLowerCase(reader.language().locale());
    }
    if (far <= 14) {
      return words.format(far, direction, RelativeUnit.DAYS);
    }
    return far <= 60
        ? words.format(far / 7, direction, RelativeUnit.WEEKS)
        : words.format(Math.abs(ChronoUnit.MONTHS.between(today, day)), direction, RelativeUnit.MONTHS);
  }

  private static DateTimeFormatter pattern(Preferences reader, String pattern) {
    var zero = zero(digits(reader));
    return PATTERNS.computeIfAbsent(reader.language().tag() + zero + pattern, key -> DateTimeFormatter.ofPattern(pattern, reader.language().locale())
        .withDecimalStyle(DecimalStyle.STANDARD.withZeroDigit(zero)));
  }
}
