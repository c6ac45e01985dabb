package org.entente.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The people and bodies that are known, with their spellings. The reader prepares an instance once and keeps it, so a changed
 * register is given as a new instance.
 */
@FunctionalInterface
public interface Directory {

  /** Everything known; never changes for one instance. */
  List<Entry> entries();

  /** What an entry is. */
  enum Kind {
    PERSON, AGENCY
  }

  /**
   * @param kind      person or body
   * @param id        id in the register, null when it is known only by name
   * @param name      the name to show and to compare by
   * @param spellings other spellings in any script; the name itself need not be repeated
   * @param pillar    of a body: {@code party}, {@code state}, {@code people}, {@code foreign} or {@code international}
   */
  record Entry(Kind kind, @Nullable String id, String name, List<String> spellings, @Nullable String pillar) {}

  /** A directory that adds nothing to the names the reader brings along. */
  static Directory none() {
    return List::of;
  }
}
