package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.documents.Sentence;
import org.entente.reading.Finding;
import org.entente.reading.FindingKind;
import org.entente.reading.Value;
import org.entente.text.NumberWords;
import org.entente.text.Phrases;

import org.jspecify.annotations.Nullable;

/** Conferences, meetings, visits, calls, ceremonies, signings and sessions; one told several times is one finding. */
final class Events {

  private static final class Told {

    private final Passage passage;

    private final int from;

    private final int to;

    private final String type;

    private @Nullable String date;

    private @Nullable String place;

    private final Set<String> participants = new LinkedHashSet<>();

    private Told(Passage passage, int from, int to, String type) {
      this.passage = passage;
      this.from = from;
      this.to = to;
      this.type = type;
    }
  }

  private final String language;

  private final Map<String, Told> told = new LinkedHashMap<>();

  private final Map<Integer, List<Finding>> byParagraph = new LinkedHashMap<>();

  private @Nullable String lastConference;

  Events(String language, List<Finding> findings) {
    this.language = language;
    for (var finding : findings) {
      byParagraph.computeIfAbsent(finding.paragraph(), unseen -> new ArrayList<>()).add(finding);
    }
  }

  List<Finding> in(List<Passage> passages) {
    for (var passage : passages) {
      if (!passage.caption()) {
        passage.sentences().forEach(sentence -> sentence(passage, sentence));
      }
    }
    return told.values().stream().map(Events::finding).toList();
  }

  private static Finding finding(Told event) {
    var value = new Value.Event(event.type, event.date, event.place, List.copyOf(event.participants));
    return event.passage.finding(FindingKind.EVENT, event.from, event.to, value, null, event.participants.isEmpty() ? 0.5 : 0.7);
  }

  private void sentence(Passage passage, Sentence sentence) {
    var seen = new LinkedHashSet<String>();
    for (int i = 0; i < passage.words().size(); i++) {
      var word = passage.word(i);
      if (word.start() >= sentence.start() && word.end() <= sentence.end()) {
        var match = Vocabulary.at("event", language, passage.words(), i);
        if (match != null && seen.add(match.means().getFirst() + ordinal(passage, match))) {
          event(passage, sentence, match);
          i = match.to() - 1;
        }
      }
    }
  }

  private void event(Passage passage, Sentence sentence, Phrases.Match<String> match) {
    var type = match.means().getFirst();
    var people = names(passage, sentence);
    int ordinal = ordinal(passage, match);
    boolean gathering = type.equals("conference") || type.equals("session");
    boolean dated = (type.equals("meeting") || type.equals("visit")) && date(passage, sentence) != null;
    if (!gathering && people.isEmpty() && !dated) {
      return;
    }
    var key = gathering ? gathering(type, ordinal) : type + key(type, people);
    var event = told.computeIfAbsent(key, unseen -> new Told(passage, withOrdinal(passage, match), endWithOrdinal(passage, match), type));
    event.participants.addAll(people);
    if (event.date == null) {
      event.date = date(passage, sentence);
    }
    if (event.place == null) {
      event.place = place(passage, sentence, match);
    }
  }

  /** A gathering without a number is the one last spoken of. */
  private String gathering(String type, int ordinal) {
    if (ordinal == 0 && lastConference != null && lastConference.startsWith(type)) {
      return lastConference;
    }
    lastConference = type + ordinal;
    return lastConference;
  }

  /** The same people at the same kind of event make one event. */
  private String key(String type, Set<String> people) {
    for (var entry : told.entrySet()) {
      if (entry.getValue().type.equals(type) && (people.isEmpty() || entry.getValue().participants.stream().anyMatch(people::contains))) {
        return entry.getKey().substring(type.length());
      }
    }
    return String.join("+", people);
  }

  private int ordinal(Passage passage, Phrases.Match<String> match) {
    int at = rankAt(passage, match);
    return at < 0 ? 0 : rank(passage, at);
  }

  /** The word where the rank of an event stands: behind its noun in Arabic and Vietnamese, before it elsewhere; -1 for none. */
  private int rankAt(Passage passage, Phrases.Match<String> match) {
    if (language.equals("ar") || language.equals("vi")) {
      for (int i = match.from() + 1; i < Math.min(passage.words().size(), match.to() + 6) && passage.goesOn(i); i++) {
        if (i >= match.to() && rank(passage, i) > 0) {
          return i;
        }
      }
      return -1;
    }
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - 6) && passage.goesOn(i + 1); i--) {
      if (Vocabulary.isPlain("ranked", language, passage.words(), i)) {
        return -1;
      }
      if (rank(passage, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private int rank(Passage passage, int i) {
    if (passage.word(i).digits()) {
      if (language.equals("vi") && passage.word(i).folded().length() <= 2 && i > 0 && passage.word(i - 1).lower().equals("giao")) {
        return passage.word(i).number();
      }
      boolean ranked = i + 1 < passage.words().size() && Vocabulary.isPlain("notcounted", language, passage.words(), i + 1);
      boolean vietnamese = language.equals("vi") && i > 1 && passage.word(i - 1).lower().equals("thứ");
      return ranked || vietnamese ? passage.word(i).number() : 0;
    }
    var match = NumberWords.at(passage.words(), i);
    return match == null ? 0 : NumberWords.ordinal(match);
  }

  private int withOrdinal(Passage passage, Phrases.Match<String> match) {
    int at = rankAt(passage, match);
    return at >= 0 && at < match.from() ? at : match.from();
  }

  private int endWithOrdinal(Passage passage, Phrases.Match<String> match) {
    int at = rankAt(passage, match);
    if (at < match.to()) {
      return match.to();
    }
    var words = NumberWords.at(passage.words(), at);
    return words == null ? at + 1 : words.to();
  }

  private List<Finding> within(Passage passage, Sentence sentence) {
    return byParagraph.getOrDefault(passage.index(), List.of()).stream()
        .filter(finding -> finding.start() >= sentence.start() && finding.end() <= sentence.end()).toList();
  }

  private Set<String> names(Passage passage, Sentence sentence) {
    var names = new LinkedHashSet<String>();
    for (var finding : within(passage, sentence)) {
      if (finding.value() instanceof Value.Person person) {
        names.add(person.name());
      }
    }
    return names;
  }

  private @Nullable String date(Passage passage, Sentence sentence) {
    for (var finding : within(passage, sentence)) {
      if (finding.value() instanceof Value.Date date && !date.precision().equals("year")) {
        return date.iso();
      }
    }
    return null;
  }

  /** Where a visit goes: the state named last before the word in Urdu, first behind it elsewhere. */
  private @Nullable String place(Passage passage, Sentence sentence, Phrases.Match<String> match) {
    if (!match.means().getFirst().equals("visit")) {
      return null;
    }
    int at = passage.word(match.from()).start();
    String place = null;
    for (var finding : within(passage, sentence)) {
      if (finding.kind() == FindingKind.TERRITORY) {
        if (language.equals("ur") ? finding.start() < at : finding.start() > at && place == null) {
          place = finding.surface();
        }
      }
    }
    return place;
  }
}
