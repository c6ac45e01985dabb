package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.entente.documents.Sentence;
import org.entente.reading.Modality;
import org.entente.reading.Suggestion;
import org.entente.reading.SuggestionKind;

import org.jspecify.annotations.Nullable;

/**
 * Tasks that a text speaks of: the items of lists announced as work, and sentences that commit, request, propose or state a policy.
 * Items of other lists, captions, questions and what is told as done are none.
 */
public final class TaskSentences {

  private record Place(int paragraph, int start, Suggestion suggestion) {}

  private final Source source;

  private final FindingReader.Found found;

  private final Modalities modalities;

  private final Parties parties;

  private final List<Place> places = new ArrayList<>();

  private final Set<Integer> told = new HashSet<>();

  private final Set<Integer> listed = new HashSet<>();

  /** @param found what the text names */
  public TaskSentences(Source source, FindingReader.Found found) {
    this.source = source;
    this.found = found;
    modalities = new Modalities(source.language());
    parties = new Parties(source.language(), found.findings());
  }

  /** The tasks, in the order of the text. */
  public List<Suggestion> find() {
    for (var listing : found.listings()) {
      list(listing);
    }
    for (var passage : source.passages()) {
      if (!passage.caption() && !told.contains(passage.index()) && !isQuestion(passage)) {
        sentences(passage);
      }
    }
    places.sort(Comparator.comparingInt(Place::paragraph).thenComparingInt(Place::start));
    return places.stream().map(Place::suggestion).toList();
  }

  private static boolean isQuestion(Passage passage) {
    var text = passage.text().stripTrailing();
    return text.endsWith("?") || text.endsWith("؟");
  }

  private void list(Listing listing) {
    var inline = listing.entries().getFirst().inline();
    var modality = modalities.ofList(listing);
    if (modality == null) {
      if (!inline) {
        between(listing);
      }
      return;
    }
    if (listing.announces() != null && listing.announced() != null || inline) {
      listed.add(listing.announces() == null ? -1 : listing.announces().index());
    }
    for (int i = 0; i < listing.entries().size(); i++) {
      item(listing, i, modality);
    }
  }

  /** What stands between the items of a list of results tells of the same. */
  private void between(Listing listing) {
    int first = listing.entries().getFirst().passage().index();
    int last = listing.entries().getLast().passage().index();
    for (int i = first; i <= last; i++) {
      told.add(i);
    }
  }

  private void item(Listing listing, int number, Modality modality) {
    var entry = listing.entries().get(number);
    var passage = entry.passage();
    boolean sharesLine = number + 1 < listing.entries().size() && listing.entries().get(number + 1).passage() == passage;
    int end = sharesLine ? listing.entries().get(number + 1).start() : passage.text().length();
    var sentences = passage.sentences().stream()
        .filter(sentence -> sentence.end() > entry.start() && sentence.start() < end).map(Sentence::index).toList();
    if (sentences.isEmpty() || !entry.inline() && told.contains(passage.index())) {
      return;
    }
    if (!entry.inline()) {
      told.add(passage.index());
    }
    listed.addAll(sentences);
    int stop = sharesLine ? Math.min(end, lastSentenceBefore(passage, end)) : end;
    var text = passage.text().substring(entry.start(), Math.max(entry.start(), stop)).strip();
    places.add(new Place(passage.index(), entry.start(), new Suggestion(SuggestionKind.TASK, text, sentences, own(passage, sentences, modality),
        parties.actor(listing), null, parties.deadline(passage, entry.start(), end), entry.ordinal())));
  }

  /** An item of a list that nobody ordered or promised may itself say how binding it is. */
  private Modality own(Passage passage, List<Integer> sentences, Modality ofList) {
    if (ofList != Modality.PLANNED) {
      return ofList;
    }
    return passage.sentences().stream().filter(sentence -> sentences.contains(sentence.index()))
        .flatMap(sentence -> modalities.of(passage, sentence).stream()).findFirst().orElse(ofList);
  }

  /** Where the sentence that opens the next item begins, so that its marker is left out. */
  private static int lastSentenceBefore(Passage passage, int end) {
    int start = end;
    for (var sentence : passage.sentences()) {
      if (sentence.start() < end && sentence.start() > end - 40) {
        start = sentence.start();
      }
    }
    return start;
  }

  private void sentences(Passage passage) {
    Modality carried = null;
    for (var sentence : passage.sentences()) {
      if (listed.contains(sentence.index())) {
        continue;
      }
      var read = isBareAnnouncement(passage, sentence) ? List.<Modality>of() : modalities.of(passage, sentence);
      if (read.isEmpty() && carried != null && modalities.continues(passage, sentence)) {
        read = List.of(carried);
      }
      for (var modality : read) {
        keep(passage, sentence, modality);
      }
      carried = read.isEmpty() ? carried : carries(read.getLast());
    }
  }

  /** "The chair asked the missions to do the following:" says nothing beyond its items. */
  private boolean isBareAnnouncement(Passage passage, Sentence sentence) {
    return sentence.end() - sentence.start() < 100 && passage.text().substring(sentence.start(), sentence.end()).stripTrailing().endsWith(":")
        && found.listings().stream().anyMatch(listing -> listing.announces() == sentence);
  }

  private static @Nullable Modality carries(Modality modality) {
    return modality == Modality.POLICY ? null : modality;
  }

  private void keep(Passage passage, Sentence sentence, Modality modality) {
    var text = passage.text().substring(sentence.start(), sentence.end()).strip();
    places.add(new Place(passage.index(), sentence.start(), new Suggestion(SuggestionKind.TASK, text,
        List.of(sentence.index()), modality, parties.actor(passage, sentence, modality), parties.beneficiary(passage, sentence, modality),
        parties.deadline(passage, sentence.start(), sentence.end()), null)));
  }

  /** Whether a listing is announced by a sentence that holds a word of a type. */
  static boolean announcedWith(Listing listing, String type, String language) {
    return listing.announces() != null && Clauses.has(type, language, listing.opens(), listing.announces());
  }
}
