package org.entente.sharing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.dossiers.FieldRefused;
import org.entente.text.Digits;

import org.jspecify.annotations.Nullable;

/** Reads what was written in a field; whatever cannot be read is refused by its name. */
final class Written {
  private static final int LONGEST = 2000;
  private static final int LONGEST_ASKED = 300;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Written() {}

  /** A reason: something, and at most 2,000 characters. */
  static String reason(String field, @Nullable String text) {
    String given = text == null ? "" : text.strip();
    if (given.isEmpty())
      throw new FieldRefused(field, "sharing.refused.reason");
    if (given.length() > LONGEST)
      throw new FieldRefused(field, "sharing.refused.long", LONGEST);
    return given;
  }

  /** A number or link: something, and at most 300 characters. */
  static String asked(@Nullable String text) {
    String given = text == null ? "" : text.strip();
    if (given.isEmpty())
      throw new FieldRefused("asked", "sharing.refused.asked");
    if (given.length() > LONGEST_ASKED)
      throw new FieldRefused("asked", "sharing.refused.long", LONGEST_ASKED);
    return given;
  }

  /** What a number or link means: the id in it, else the number in capitals and Latin digits. */
  static String meant(String asked) {
    Matcher id = ID.matcher(asked.toLowerCase(Locale.ROOT));
    return id.find() ? id.group() : Digits.toAscii(asked).replaceAll("[\\p{Cf}\\s]", "").toUpperCase(Locale.ROOT);
  }

  /** A last day, today or later; null when nothing was written. */
  static @Nullable LocalDate lastDay(@Nullable String text, LocalDate today) {
    if (text == null || text.isBlank())
      return null;
    try {
      LocalDate day = LocalDate.parse(Digits.toAscii(text.strip()));
      if (day.isBefore(today) || day.getYear() > 2200)
        throw new FieldRefused("until", "sharing.refused.past");
      return day;
    } catch (DateTimeException e) {
      throw new FieldRefused("until", "sharing.refused.day");
    }
  }
}
