package org.entente.reading;

import java.util.List;

import org.entente.documents.Layout;

/** The facts that a text states about conferences, guidance and exchanges, each with the sentence that says so. */
public final class Facts {

  /**
   * One fact.
   *
   * @param key       what it is about, such as {@code sessions.thematic} or {@code guidance.12-CT/TW}
   * @param value     what the text says of it
   * @param paragraph 0-based line
   * @param sentence  running number of the sentence
   * @param quote     the words that say it
   */
  public record Stated(String key, String value, int paragraph, int sentence, String quote) {}

  private Facts() {}

  /** The facts of one text, in the order of the text. */
  public static List<Stated> of(Layout layout, Reading reading) {
    return List.of();
  }
}
