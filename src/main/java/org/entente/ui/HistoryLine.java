package org.entente.ui;

import java.time.Instant;

/**
 * A line of a history.
 *
 * @param at when it was done
 * @param who who did it, as the reader may know it
 * @param what what was done, in the reader's language
 * @param note what was written with it, or an empty text
 * @param language BCP 47 tag of the note, or an empty text when it is not known
 * @param proof address of the page that shows its place in the journal, or an empty text
 */
public record HistoryLine(Instant at, String who, String what, String note, String language, String proof) {
  /** A line without a proof of its own. */
  public HistoryLine(Instant at, String who, String what, String note, String language) {
    this(at, who, what, note, language, "");
  }
}
