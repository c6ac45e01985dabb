package org.entente.api;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field its name as it was sent: {@code due}, {@code items[2].name}, or the name of a header
 * @param key of the words
 * @param arguments what stands for {0}, {1}, … in them
 */
record Wrong(String field, String key, List<Object> arguments) {
  static Wrong of(String field, String key, Object... arguments) {
    return new Wrong(field, key, List.of(arguments));
  }

  /** The same at its full path in the body. */
  Wrong at(String path) {
    return new Wrong(path, key, arguments);
  }
}
