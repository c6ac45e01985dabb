package org.entente.dossiers;

import java.util.List;

/**
 * What was given for a field breaks a rule, and nothing was changed. The caller is told the field and, in the reader's language, the
 * words of the key; it speaks of the caller's own input only, never of what others have.
 */
public final class FieldRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;
  private final String key;
  private final transient List<Object> arguments;

  /**
   * Refuses a field.
   *
   * @param field its name in the form and in the API, such as {@code due}
   * @param key of the words in the messages of the module that refuses, such as {@code tasks.refused.dueBeforeStart}
   * @param arguments what stands for {0}, {1}, … in them
   */
  public FieldRefused(String field, String key, Object... arguments) {
    super(field + ": " + key);
    this.field = field;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The name of the field. */
  public String field() {
    return field;
  }

  /** The key of the words. */
  public String key() {
    return key;
  }

  /** What stands for {0}, {1}, … in the words. */
  public List<Object> arguments() {
    return arguments;
  }
}
