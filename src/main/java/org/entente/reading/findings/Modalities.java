package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.entente.documents.Sentence;
import org.entente.reading.Modality;
import org.entente.text.Folding;

import org.jspecify.annotations.Nullable;

/** Tells how binding a sentence is, by the words for asking, promising and proposing in it. */
final class Modalities {

  private static final int SHORTEST = 6;

  /** Ends of Urdu sentences that tell somebody to do something. */
  private static final Set<String> URDU_ORDERS = Set.copyOf(Folding.words("کریں رکھیں دیں لائیں بنائیں بڑھائیں ڈھالیں لیں"));

  private final String language;

  Modalities(String language) {
    this.language = language;
  }

  /** What a sentence is; promise and request may share one. Empty for what is only told. */
  List<Modality> of(Passage passage, Sentence sentence) {
    if (words(passage, sentence) < SHORTEST) {
      return List.of();
    }
    var found = new ArrayList<Modality>();
    int proposed = at("proposed", passage, sentence);
    int committed = at("committed", passage, sentence);
    int requested = at("requested", passage, sentence);
    if (proposed >= 0 && (committed < 0 || proposed < committed)) {
      return List.of(Modality.PROPOSED);
    }
    if (committed >= 0) {
      found.add(Modality.COMMITTED);
    }
    if (requested >= 0) {
      found.add(Modality.REQUESTED);
    }
    if (found.isEmpty() && at("policy", passage, sentence) >= 0) {
      found.add(Modality.POLICY);
    }
    return found;
  }

  private int at(String type, Passage passage, Sentence sentence) {
    for (int at = Clauses.find(type, language, passage, sentence.start(), sentence.end()); at >= 0; at = Clauses.find(type, language, passage,
        at + 1, sentence.end())) {
      if (!isNoun(passage, at)) {
        return at;
      }
    }
    return -1;
  }

  /** "các kiến nghị", "267 đề xuất": counted or plural, a proposal is a thing and not a deed. */
  private boolean isNoun(Passage passage, int start) {
    if (!language.equals("vi")) {
      return false;
    }
    for (int i = 1; i < passage.words().size(); i++) {
      if (passage.words().get(i).start() == start) {
        var before = passage.words().get(i - 1);
        return before.digits() || VIETNAMESE_NOUN.contains(before.lower());
      }
    }
    return false;
  }

  private static final Set<String> VIETNAMESE_NOUN = Set.of("các", "những", "nhiều", "một", "số", "của", "với", "theo", "mọi", "về");

  private static int words(Passage passage, Sentence sentence) {
    int words = 0;
    for (var word : passage.words()) {
      words += word.start() >= sentence.start() && word.end() <= sentence.end() ? 1 : 0;
    }
    return words;
  }

  /** Whether a sentence only goes on with what was asked before: an infinitive or an order without a subject. */
  boolean continues(Passage passage, Sentence sentence) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < passage.words().size(); i++) {
      var word = passage.words().get(i);
      if (word.start() >= sentence.start() && word.end() <= sentence.end()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0 || last - first < SHORTEST) {
      return false;
    }
    var end = passage.words().get(last).folded();
    return language.equals("ur")
        ? end.endsWith("نا") || URDU_ORDERS.contains(end)
        : Vocabulary.at("deed", language, passage.words(), first) != null;
  }

  /** How binding the items of a list are; null when they are no work. */
  @Nullable
  Modality ofList(Listing listing) {
    if (listing.announces() == null) {
      return null;
    }
    int from = listing.announces().start();
    int end = listing.entries().getFirst().passage() == listing.opens()
        ? Math.max(from, listing.entries().getFirst().start())
        : listing.announces().end();
    int work = last("work", listing.opens(), from, end);
    int result = last("result", listing.opens(), from, end);
    if (listing.entries().getFirst().inline() && listing.announced() == null && work < 0) {
      return null;
    }
    boolean promised = Clauses.find("committed", language, listing.opens(), from, end) >= 0;
    boolean asked = Clauses.find("requested", language, listing.opens(), from, end) >= 0;
    boolean proposed = Clauses.find("proposed", language, listing.opens(), from, end) >= 0;
    if (result > work || work < 0 && !promised && !asked && !proposed) {
      return null;
    }
    if (proposed) {
      return Modality.PROPOSED;
    }
    return promised ? Modality.COMMITTED : asked ? Modality.REQUESTED : Modality.PLANNED;
  }

  private int last(String type, Passage passage, int start, int end) {
    int found = -1;
    for (int at = Clauses.find(type, language, passage, start, end); at >= 0; at = Clauses.find(type, language, passage,
        at + 1, end)) {
      found = at;
    }
    return found;
  }
}
