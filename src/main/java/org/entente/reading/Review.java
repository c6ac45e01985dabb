package org.entente.reading;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.documents.Document;

import org.jspecify.annotations.Nullable;

/**
 * A document under review, as one officer sees it.
 *
 * @param rows the lines shown
 * @param findings those of the lines shown, all kinds
 * @param refersTo what they speak of, by their ids
 * @param counts how many there are of each kind, those that occur
 * @param cards all suggestions of the document
 * @param alike other documents of the same text or story
 * @param beside the version in another language that stands beside
 * @param next first line of the following part; null at the end
 * @param decides whether the officer may accept and refuse
 */
record Review(Document document, ReviewView view, List<ReviewRow> rows, List<KeptFinding> findings, Map<UUID, Reference> refersTo,
    Map<FindingKind, Long> counts, List<SuggestionCard> cards, List<Document> alike, @Nullable Document beside, @Nullable Integer next,
    boolean decides) {
  /** How many suggestions are decided. */
  int decided() {
    return (int) cards.stream().filter(c -> !c.open()).count();
  }

  /** The reference of a finding; null when it speaks of nothing that is registered. */
  @Nullable
  Reference reference(KeptFinding finding) {
    return refersTo.get(finding.id());
  }
}
