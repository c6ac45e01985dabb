package org.entente.reading;

import java.util.List;

/**
 * A sentence in pieces, or what stands between two sentences.
 *
 * @param index running number of the sentence; -1 between sentences
 */
record MarkedSentence(int index, List<Piece> pieces) {
  /** Whether it is a sentence, which has an anchor. */
  boolean anchored() {
    return index >= 0;
  }
}
