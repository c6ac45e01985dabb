package org.entente.reading;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A finding as the API answers it.
 *
 * @param start in UTF-16 units of the paragraph
 * @param end exclusive
 * @param value its shape follows from the kind; unknown parts are null
 * @param refersTo the register entry that it speaks of, as far as the caller sees it
 */
record FindingAnswer(UUID id, FindingKind kind, int paragraph, int sentence, int start, int end, String surface, Value value,
    @Nullable Reference refersTo, double confidence) {
  static FindingAnswer of(KeptFinding kept, @Nullable Reference refersTo) {
    Finding f = kept.finding();
    return new FindingAnswer(kept.id(), f.kind(), f.paragraph(), f.sentence(), f.start(), f.end(), f.surface(), f.value(), refersTo,
        f.confidence());
  }
}
