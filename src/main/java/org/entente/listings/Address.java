package org.entente.listings;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of a list: a path and what is asked there, in a steady order. Filters live in it, so that a view can be shared, saved and
 * come back to.
 */
public record Address(String path, Map<String, String> query) {
  /** Keeps the order and drops what is empty. */
  public Address {
    Map<String, String> kept = new LinkedHashMap<>();
    query.forEach((name, value) -> {
      if (!value.isBlank())
        kept.put(name, value.strip());
    });
    query = java.util.Collections.unmodifiableMap(kept);
  }

  /** Reads a query such as {@code stage=REPORTED&q=Lào}; what cannot be decoded is left out. */
  public static Address of(String path, String query) {
    Map<String, String> read = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      int at = pair.indexOf('=');
      if (at > 0)
        read.putIfAbsent(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
    }
    return new Address(path, read);
  }

  /** What is asked under a name, or an empty text. */
  public String get(String name) {
    return query.getOrDefault(name, "");
  }

  /** The same with another value; an empty one takes it out. */
  public Address with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.put(name, value);
    return new Address(path, changed);
  }

  /** The same without these. */
  public Address without(String... names) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    List.of(names).forEach(changed::remove);
    return new Address(path, changed);
  }

  /** The same question elsewhere. */
  public Address at(String elsewhere) {
    return new Address(elsewhere, query);
  }

  /** The question alone, encoded, without a question mark. */
  public String asked() {
    List<String> pairs = new ArrayList<>();
    query.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
    return String.join("&", pairs);
  }

  @Override
  public String toString() {
    return query.isEmpty() ? path : path + "?" + asked();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
