package org.entente.reading;

import java.time.Instant;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;

/**
 * A suggestion kept with a document, and what was decided about it.
 *
 * @param document where it was read
 * @param paragraph 0-based line of its first sentence
 * @param task what it became; null unless accepted. Its readers may be others than those of the document
 * @param reason why it was refused
 */
record KeptSuggestion(SuggestionId id, DossierId document, int paragraph, Suggestion suggestion, SuggestionStage stage,
    @Nullable DossierId task, @Nullable String reason, @Nullable PersonId decidedBy, @Nullable Instant decidedAt) {
  /** Its first sentence, where the page is opened. */
  int sentence() {
    return suggestion.sentences().getFirst();
  }
}
