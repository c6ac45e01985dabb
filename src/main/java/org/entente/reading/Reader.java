package org.entente.reading;

import java.util.List;

import org.entente.documents.Layout;

/** Reads source texts by rules and word lists, without looking anything up elsewhere. Safe for use by several threads. */
public final class Reader {

  /**
   * Reads a text.
   *
   * @param layout    the text, laid out
   * @param directory people and bodies known beside those that the reader brings along
   */
  public Reading read(Layout layout, Directory directory) {
    return new Reading(List.of(), List.of());
  }
}
