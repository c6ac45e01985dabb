package org.entente.tasks;

import java.util.List;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a page sent, right or wrong, so that nothing written is lost. */
record Input(MultiValueMap<String, String> sent) {
  static Input none() {
    return new Input(new LinkedMultiValueMap<>());
  }

  /** The one value of a field, or an empty text. */
  String get(String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value;
  }

  /** All values of a field. */
  List<String> all(String field) {
    return sent.getOrDefault(field, List.of());
  }

  /** A whole number; {@code otherwise} when there is none. */
  int number(String field, int otherwise) {
    try {
      return Integer.parseInt(get(field).strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Whether a box is ticked. */
  boolean ticked(String field) {
    return get(field).equals("true");
  }

  Input with(String field, List<String> values) {
    MultiValueMap<String, String> more = new LinkedMultiValueMap<>(sent);
    more.put(field, values);
    return new Input(more);
  }

  Input with(String field, String value) {
    return with(field, List.of(value));
  }
}
