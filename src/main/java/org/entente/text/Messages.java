package org.entente.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word a person reads, by key and language: ICU messages from {@code messages/<module>{,_vi,_ar,_fa,_ur}.properties}, the file without a
 * suffix being the English one. Read once at the start, each message taken apart when it is first wanted; safe for any number of threads.
 */
@Component
public class Messages {
  private final Map<Language, Map<String, Message>> byLanguage = new EnumMap<>(Language.class);

  /** Reads the messages of all modules. */
  public Messages() {
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
        read(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The words of a key.
   *
   * @param digits numbering system of figures inside the words: {@code latn}, {@code arab} or {@code arabext}
   * @param arguments what stands for {0}, {1}, …: strings, or numbers for plurals
   * @throws IllegalArgumentException when there is no such key
   */
  public String text(Language language, String digits, String key, Object... arguments) {
    var message = in(language).get(key);
    if (message == null) {
      throw new IllegalArgumentException("No message " + key + " in " + language.tag());
    }
    return arguments.length == 0 && message.plain() ? message.pattern() : message.with(digits, arguments);
  }

  /** As {@link #text(Language, String, String, Object...)} with Latin digits. */
  public String text(Language language, String key, Object... arguments) {
    return text(language, "latn", key, arguments);
  }

  /** Whether there are words for a key. */
  public boolean knows(String key) {
    return in(Language.EN).containsKey(key);
  }

  private Map<String, Message> in(Language language) {
    return byLanguage.computeIfAbsent(language, none -> new HashMap<>());
  }

  private void read(Resource file) throws IOException {
    var name = String.valueOf(file.getFilename()).replace(".properties", "");
    var suffix = name.lastIndexOf('_');
    var language = suffix < 0 ? Language.EN : Language.of(name.substring(suffix + 1)).orElseThrow();
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    properties.forEach((key, words) -> in(language).put((String) key, Message.of(language, (String) words)));
  }

  /**
   * A message and its forms by numbering system, made when first wanted. Formats are not safe for threads and dear to copy, so they are lent; and a
   * pattern of nothing but words and places is also kept in pieces, words and places in turn, for the strings and numbers it is mostly given.
   */
  private record Message(Language language, String pattern, boolean plain, List<String> pieces, Map<String, Form> forms) {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])(?:, ?number)?\\}");

    private record Form(String pattern, ULocale locale, LocalizedNumberFormatter numbers, Queue<MessageFormat> free) {
      static Form of(String pattern, ULocale locale) {
        return new Form(pattern, locale, NumberFormatter.withLocale(locale), new ConcurrentLinkedQueue<>());
      }

      String with(Object... arguments) {
        var lent = free.poll();
        var format = lent == null ? new MessageFormat(pattern, locale) : lent;
        try {
          return format.format(arguments);
        } finally {
          free.offer(format);
        }
      }
    }

    static Message of(Language language, String pattern) {
      boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
      return new Message(language, pattern, plain, plain ? List.of() : pieces(pattern), plain ? Map.of() : new ConcurrentHashMap<>(2));
    }

    private static List<String> pieces(String pattern) {
      var pieces = new ArrayList<String>();
      var places = PLACE.matcher(pattern);
      int from = 0;
      for (; places.find(); from = places.end()) {
        pieces.add(pattern.substring(from, places.start()));
        pieces.add(places.group(1));
      }
      pieces.add(pattern.substring(from));
      return pieces.stream().anyMatch(piece -> piece.chars().anyMatch(c -> "{}'".indexOf(c) >= 0)) ? List.of() : List.copyOf(pieces);
    }

    String with(String digits, Object... arguments) {
      if (plain)
        return pattern;
      var form = forms.computeIfAbsent(digits, d -> Form.of(pattern, ULocale.forLanguageTag(language.tag() + "-u-nu-" + d)));
      boolean simple = !pieces.isEmpty() && Arrays.stream(arguments).allMatch(a -> a instanceof String || a instanceof Integer || a instanceof Long);
      return simple ? joined(form.numbers(), arguments) : form.with(arguments);
    }

    private String joined(LocalizedNumberFormatter numbers, Object... arguments) {
      var words = new StringBuilder();
      for (int n = 0; n < pieces.size(); n++) {
        int place = n % 2 == 0 ? -1 : pieces.get(n).charAt(0) - '0';
        if (place < 0)
          words.append(pieces.get(n));
        else if (place >= arguments.length)
          words.append('{').append(place).append('}');
        else
          words.append(arguments[place] instanceof Number number ? numbers.format(number.longValue()) : arguments[place]);
      }
      return words.toString();
    }
  }
}
