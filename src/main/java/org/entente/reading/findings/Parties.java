package org.entente.reading.findings;

import java.util.List;

import org.entente.documents.Sentence;
import org.entente.reading.Finding;
import org.entente.reading.FindingKind;
import org.entente.reading.Modality;
import org.entente.reading.Value;

import org.jspecify.annotations.Nullable;

/** Who is to do a task, for whom and by when, as far as its sentence says. */
final class Parties {

  private final String language;

  private final List<Finding> findings;

  Parties(String language, List<Finding> findings) {
    this.language = language;
    this.findings = findings;
  }

  /** The body or person that the announcing sentence of a list names last before the count. */
  @Nullable
  String actor(Listing listing) {
    if (listing.announces() == null) {
      return null;
    }
    var named = named(listing.opens(), listing.announces().start(), listing.announces().end());
    return named.isEmpty() ? null : named.getFirst();
  }

  /** The first one named where somebody promises, the last one where somebody is asked. */
  @Nullable
  String actor(Passage passage, Sentence sentence, Modality modality) {
    var named = named(passage, sentence.start(), sentence.end());
    if (named.isEmpty()) {
      return null;
    }
    return modality == Modality.REQUESTED && named.size() > 1 ? named.get(1) : named.getFirst();
  }

  /** The second one named in a promise. */
  @Nullable
  String beneficiary(Passage passage, Sentence sentence, Modality modality) {
    var named = named(passage, sentence.start(), sentence.end());
    return modality == Modality.COMMITTED && named.size() > 1 ? named.get(1) : null;
  }

  private List<String> named(Passage passage, int start, int end) {
    return findings.stream().filter(finding -> finding.paragraph() == passage.index() && finding.start() >= start && finding.end() <= end)
        .filter(finding -> finding.kind() == FindingKind.ORGANISATION || finding.kind() == FindingKind.PERSON)
        .map(Finding::surface).distinct().toList();
  }

  /** The day, month or year that a word such as "by" stands beside, or words for the end of a term. */
  @Nullable
  String deadline(Passage passage, int start, int end) {
    for (var finding : findings) {
      if (finding.paragraph() == passage.index() && finding.start() >= start && finding.end() <= end
          && finding.value() instanceof Value.Date date && isLimit(passage, finding)) {
        return date.iso();
      }
    }
    for (int i = 0; i < passage.words().size(); i++) {
      if (passage.words().get(i).start() >= start && passage.words().get(i).end() <= end) {
        var match = Vocabulary.at("deadline", language, passage.words(), i);
        if (match != null) {
          return passage.text().substring(passage.words().get(match.from()).start(), passage.words().get(match.to() - 1).end());
        }
      }
    }
    return null;
  }

  private boolean isLimit(Passage passage, Finding date) {
    int around = language.equals("ur") ? date.end() + 12 : date.start();
    int from = language.equals("ur") ? date.end() : Math.max(0, date.start() - 16);
    return Clauses.find("until", language, passage, from, Math.min(around, passage.text().length())) >= 0;
  }
}
