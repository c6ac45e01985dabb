package org.entente.workflow;

import java.util.List;

/**
 * The officer sees the thing and the office allows the deed, but this deed on this thing is for somebody else: another agency, or another
 * person. The caller is told why in the words of the key.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String key;
  private final transient List<Object> arguments;

  /**
   * Refuses.
   *
   * @param key of the words in the messages of the module that refuses, such as {@code tasks.refused.ownReport}
   * @param arguments what stands for {0}, {1}, … in them
   */
  public Refused(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
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
