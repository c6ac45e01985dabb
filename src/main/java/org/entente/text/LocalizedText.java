package org.entente.text;

import java.util.Map;
import java.util.TreeMap;

/** One text in one or more languages, by BCP 47 tag. */
public record LocalizedText(Map<String, String> texts) {
  /** A text that is not empty in at least one language. */
  public LocalizedText {
    texts = Map.copyOf(new TreeMap<>(texts));
    if (texts.isEmpty())
      throw new IllegalArgumentException("a text without a language");
  }

  /** A text in one language. */
  public static LocalizedText of(String language, String text) {
    return new LocalizedText(Map.of(language, text));
  }

  /** The language in which a reader of the given one is shown it: theirs, else English, else Vietnamese, else the first. */
  public String shownIn(Language reader) {
    for (String tag : new String[]{reader.tag(), "en", "vi"}) {
      if (texts.containsKey(tag))
        return tag;
    }
    return new TreeMap<>(texts).firstKey();
  }

  /** The text as a reader of the given language is shown it. */
  public String in(Language reader) {
    return texts.getOrDefault(shownIn(reader), "");
  }
}
