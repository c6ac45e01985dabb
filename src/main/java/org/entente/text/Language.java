package org.entente.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five languages of the interface. */
public enum Language {
  /** Vietnamese. */
  VI("vi", "Tiếng Việt", false),
  /** English. */
  EN("en", "English", false),
  /** Arabic. */
  AR("ar", "العربية", true),
  /** Persian. */
  FA("fa", "فارسی", true),
  /** Urdu. */
  UR("ur", "اردو", true);

  private final String tag;
  private final String ownName;
  private final boolean rightToLeft;

  Language(String tag, String ownName, boolean rightToLeft) {
    this.tag = tag;
    this.ownName = ownName;
    this.rightToLeft = rightToLeft;
  }

  /** The BCP 47 tag, such as {@code ur}. */
  public String tag() {
    return tag;
  }

  /** The name of the language in itself. */
  public String ownName() {
    return ownName;
  }

  /** {@code rtl} or {@code ltr}, as the attribute {@code dir} takes it. */
  public String direction() {
    return rightToLeft ? "rtl" : "ltr";
  }

  /** The locale for ICU. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The language of a tag such as {@code ur} or {@code ur-PK}; empty for any other. */
  public static Optional<Language> of(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return Arrays.stream(values()).filter(l -> l.tag.equals(language)).findFirst();
  }

  /** {@code rtl} or {@code ltr} for any BCP 47 tag, also one the interface does not speak. */
  public static String directionOf(String tag) {
    return com.ibm.icu.util.ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }

  /** The name of the language of any BCP 47 tag, as a reader of this one calls it. */
  public String nameOf(String languageTag) {
    return com.ibm.icu.util.ULocale.forLanguageTag(languageTag).getDisplayLanguage(com.ibm.icu.util.ULocale.forLanguageTag(tag));
  }
}
