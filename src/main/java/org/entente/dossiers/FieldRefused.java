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
  private final boolean unreadable;

  /**
   * Refuses a field.
   *
   * @param field its name in the form and in the API, such as {@code due}
   * @param key of the words in the messages of the module that refuses, such as {@code tasks.refused.dueBeforeStart}
   * @param arguments what stands for {0}, {1}, … in them
   */
  public FieldRefused(String field, String key, Object... arguments) {
    this(false, field, key, arguments);
  }

  private FieldRefused(boolean unreadable, String field, String key, Object... arguments) {
    super(field + ": " + key);
    this.unreadable = unreadable;
    this.field = field;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** Refuses a field that no person writes and that is none of ours, such as a place in a list: the request as a whole makes no sense. */
  public static FieldRefused unreadable(String field, String key) {
    return new FieldRefused(true, field, key);
  }

  /** Whether the request cannot be read because of it; otherwise it was read and a rule is broken. */
  public boolean isUnreadable() {
    return unreadable;
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
