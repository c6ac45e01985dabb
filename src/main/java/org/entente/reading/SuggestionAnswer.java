package org.entente.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A suggestion as the API answers it.
 *
 * @param sentences numbers of the sentences it rests on
 * @param stage OPEN, ACCEPTED or REFUSED
 * @param task what it became, for those who see that task
 */
record SuggestionAnswer(UUID id, UUID document, SuggestionKind kind, String text, List<Integer> sentences, int paragraph, Modality modality,
    @Nullable String actor, @Nullable String beneficiary, @Nullable String deadline, @Nullable Integer ordinal, SuggestionStage stage,
    @Nullable UUID task, @Nullable String reason, @Nullable Instant decidedAt) {
  static SuggestionAnswer of(KeptSuggestion kept, boolean taskSeen) {
    Suggestion s = kept.suggestion();
    return new SuggestionAnswer(kept.id().value(), kept.document().value(), s.kind(), s.text(), s.sentences(), kept.paragraph(), s.modality(),
        s.actor(), s.beneficiary(), s.deadline(), s.ordinal(), kept.stage(), kept.task() == null || !taskSeen ? null : kept.task().value(),
        kept.reason(), kept.decidedAt());
  }
}
