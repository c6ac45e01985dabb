package org.entente.administration;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What differs between two states of something, for the journal. */
final class Changes {
  private Changes() {}

  /** The fields of the one state that stand otherwise, or not at all, in the other. */
  static Map<String, String> only(Map<String, String> one, Map<String, String> other) {
    Map<String, String> changed = new TreeMap<>();
    one.forEach((field, value) -> {
      if (!Objects.equals(value, other.get(field)))
        changed.put(field, value);
    });
    return changed;
  }
}
