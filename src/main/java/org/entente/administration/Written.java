package org.entente.administration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.entente.dossiers.FieldRefused;
import org.entente.text.Digits;
import org.entente.text.Language;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/** Reads what was written in a field; whatever cannot be read is refused by its name. */
public final class Written {
  private static final int LONGEST = 300;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Written() {}

  /** The text without blanks around it, empty for none. */
  public static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** A text that must be there, at most so long. */
  public static String needed(String field, @Nullable String text, int longest) {
    String given = text(text);
    if (given.isEmpty())
      throw new FieldRefused(field, "administration.refused.missing");
    if (given.length() > longest)
      throw new FieldRefused(field, "administration.refused.long", longest);
    return given;
  }

  /** A day that must be there. */
  public static LocalDate day(String field, @Nullable String text) {
    String given = needed(field, text, 40);
    try {
      LocalDate day = LocalDate.parse(Digits.toAscii(given));
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
        return day;
    } catch (DateTimeException e) {
      // refused below like a day too far away
    }
    throw new FieldRefused(field, "administration.refused.day");
  }

  /** A day, or null when nothing was written. */
  public static @Nullable LocalDate dayOrNone(String field, @Nullable String text) {
    return text(text).isEmpty() ? null : day(field, text);
  }

  /** One of the values of an enumeration. */
  public static <E extends Enum<E>> E one(String field, @Nullable String text, Class<E> of) {
    try {
      return Enum.valueOf(of, text(text));
    } catch (IllegalArgumentException e) {
      throw new FieldRefused(field, "administration.refused.choice");
    }
  }

  /** A whole number between two. */
  public static int number(String field, @Nullable String text, int least, int most) {
    String given = Digits.toAscii(text(text));
    if (given.matches("-?[0-9]{1,9}") && Integer.parseInt(given) >= least && Integer.parseInt(given) <= most)
      return Integer.parseInt(given);
    throw new FieldRefused(field, "administration.refused.number", least, most);
  }

  /** Names in some of the five languages; in one at least. */
  public static LocalizedText names(String field, @Nullable Map<String, String> given) {
    Map<String, String> names = someNames(field, given);
    if (names.isEmpty())
      throw new FieldRefused(field, "administration.refused.names");
    return new LocalizedText(names);
  }

  /** Names in some of the five languages, or none. */
  public static Map<String, String> someNames(String field, @Nullable Map<String, String> given) {
    Map<String, String> names = new TreeMap<>();
    if (given != null)
      for (var name : given.entrySet()) {
        if (Language.of(name.getKey()).filter(l -> l.tag().equals(name.getKey())).isEmpty())
          throw new FieldRefused(field, "administration.refused.language");
        String text = text(name.getValue());
        if (text.length() > LONGEST)
          throw new FieldRefused(field, "administration.refused.long", LONGEST);
        if (!text.isEmpty())
          names.put(name.getKey(), text);
      }
    return names;
  }

  /** What a form sent under {@code prefix.vi}, {@code prefix.en} and so on. */
  public static Map<String, String> ofForm(String prefix, Map<String, String> sent) {
    Map<String, String> names = new TreeMap<>();
    for (Language language : Language.values())
      names.put(language.tag(), text(sent.get(prefix + "." + language.tag())));
    return names;
  }

  /** The version a form was made for, -1 for nonsense. */
  public static long version(Map<String, String> sent) {
    String text = text(sent.get("version"));
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }
}
