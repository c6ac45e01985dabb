package org.entente.reading.findings;

import java.util.List;

import org.entente.documents.Sentence;

import org.jspecify.annotations.Nullable;

/**
 * A list found in a text.
 *
 * @param opens     the passage with the announcing line, or the one that holds the first item
 * @param announces the announcing sentence, null when no line announces the list
 * @param announced the count it gives
 * @param entries   the items, in order
 */
public record Listing(Passage opens, @Nullable Sentence announces, @Nullable Integer announced, List<Entry> entries) {

  /**
   * An item.
   *
   * @param ordinal 1-based place
   * @param passage where it begins
   * @param start   first letter behind its marker
   * @param inline  whether it stands within a line together with others
   */
  public record Entry(int ordinal, Passage passage, int start, boolean inline) {}
}
