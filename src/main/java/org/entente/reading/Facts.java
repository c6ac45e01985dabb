package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.entente.documents.Layout;
import org.entente.documents.Sentence;
import org.entente.reading.findings.Passage;
import org.entente.reading.findings.Source;
import org.entente.reading.findings.Vocabulary;

import org.jspecify.annotations.Nullable;

/** The facts that a text states about conferences, guidance and exchanges, each with the sentence that says so. */
public final class Facts {

  /**
   * One fact.
   *
   * @param key       what it is about, such as {@code sessions.thematic} or {@code guidance.12-CT/TW}
   * @param value     what the text says of it
   * @param paragraph 0-based line
   * @param sentence  running number of the sentence
   * @param quote     the words that say it
   */
  public record Stated(String key, String value, int paragraph, int sentence, String quote) {}

  private static final Set<String> EXCHANGES = Set.of("phone_call", "visit", "meeting", "session", "ceremony", "conference");

  private final Source source;

  private final Reading reading;

  private final List<Stated> stated = new ArrayList<>();

  private Facts(Source source, Reading reading) {
    this.source = source;
    this.reading = reading;
  }

  /** The facts of one text, in the order of the text. */
  public static List<Stated> of(Layout layout, Reading reading) {
    var facts = new Facts(Source.of(layout), reading);
    reading.findings().forEach(facts::read);
    facts.exchanges();
    return List.copyOf(facts.stated);
  }

  private void read(Finding finding) {
    if (finding.value() instanceof Value.Quantity quantity) {
      count(finding, quantity);
    } else if (finding.value() instanceof Value.GuidingDocument document) {
      if (document.symbol() != null && document.date() != null) {
        state("guidance." + document.symbol(), document.date(), finding);
      }
    } else if (finding.value() instanceof Value.Event event && event.type().equals("conference")) {
      conference(finding);
    }
  }

  private void count(Finding finding, Value.Quantity quantity) {
    var what = quantity.of() == null ? null : counted(quantity.of());
    if (what == null) {
      return;
    }
    var value = (quantity.approximate() ? "> " : "") + quantity.number().toPlainString();
    switch (what) {
      case "session" -> state("sessions", value, finding);
      case "thematic" -> state("sessions.thematic", value, finding);
      case "comment" -> state("comments", value, finding);
      case "proposal" -> state("proposals", value, finding);
      case "agreement" -> state("agreements.count", value, finding);
      case "partner" -> state("agreements.partners", value, finding);
      case "outcome" -> announced("outcomes", value, finding);
      case "task" -> announced("key-tasks", value, finding);
      default -> {
      }
    }
  }

  /** What is counted; "thematic sessions" are thematic before they are sessions. */
  private @Nullable String counted(String of) {
    String what = null;
    var words = org.entente.text.Words.of(of);
    for (int i = 0; i < words.size(); i++) {
      var match = Vocabulary.at("fact", source.language(), words, i);
      if (match != null && (what == null || match.means().getFirst().equals("thematic"))) {
        what = match.means().getFirst();
      }
    }
    return what;
  }

  /** Outcomes and tasks count as facts when a list of them follows. */
  private void announced(String key, String value, Finding finding) {
    boolean opensList = reading.findings().stream()
        .anyMatch(list -> list.kind() == FindingKind.ENUMERATION && list.paragraph() == finding.paragraph()
            && list.start() <= finding.start() && finding.end() <= list.end());
    if (opensList) {
      state(key, value, finding);
    }
  }

  /** The rank of a conference and the name it bears. */
  private void conference(Finding finding) {
    var passage = passage(finding.paragraph());
    int from = wordAt(passage, finding.start());
    int to = wordAt(passage, finding.end() - 1) + 1;
    int rank = 0;
    String name = null;
    for (int i = Math.max(0, from - 2); i < Math.min(passage.words().size(), to + 5); i++) {
      if (passage.sentenceAt(passage.words().get(i).start()) == finding.sentence()) {
        var match = Vocabulary.at("conferencename", source.language(), passage.words(), i);
        name = name == null && match != null ? match.means().getFirst() : name;
        rank = rank == 0 ? Ranks.at(passage, i, source.language()) : rank;
      }
    }
    if (rank > 0 && name != null) {
      state("conference." + name + ".ordinal", String.valueOf(rank), finding);
    }
  }

  private static int wordAt(Passage passage, int offset) {
    int found = 0;
    for (int i = 0; i < passage.words().size(); i++) {
      found = passage.words().get(i).start() <= offset ? i : found;
    }
    return found;
  }

  /** Calls, visits and meetings of the year whose exchanges a text looks back on. */
  private void exchanges() {
    var year = yearOfExchanges();
    if (year == null) {
      return;
    }
    for (var finding : reading.findings()) {
      if (finding.value() instanceof Value.Event event && EXCHANGES.contains(event.type())
          && (event.date() == null || !event.date().matches("\\d{4}.*") || event.date().startsWith(year))) {
        var date = event.date() == null ? year : event.date().startsWith("--") ? year + event.date().substring(1) : event.date();
        state("exchanges." + year, event.type().toUpperCase(Locale.ROOT) + " " + date, finding);
      }
    }
  }

  private @Nullable String yearOfExchanges() {
    for (var finding : reading.findings()) {
      if (finding.value() instanceof Value.Date date && date.precision().equals("year") && date.iso().length() == 4) {
        var passage = passage(finding.paragraph());
        for (int i = 0; i < passage.words().size(); i++) {
          if (passage.sentenceAt(passage.words().get(i).start()) == finding.sentence()
              && Vocabulary.at("exchanges", source.language(), passage.words(), i) != null) {
            return date.iso();
          }
        }
      }
    }
    return null;
  }

  private Passage passage(int index) {
    return source.passages().stream().filter(passage -> passage.index() == index).findFirst().orElseThrow();
  }

  private void state(String key, String value, Finding finding) {
    if (stated.stream().anyMatch(known -> known.key().equals(key) && known.value().equals(value))) {
      return;
    }
    var passage = passage(finding.paragraph());
    var quote = passage.sentences().stream().filter(sentence -> sentence.index() == finding.sentence())
        .map((Sentence sentence) -> passage.text().substring(sentence.start(), sentence.end())).findFirst()
        .orElse(passage.text());
    stated.add(new Stated(key, value, finding.paragraph(), finding.sentence(), quote));
  }
}
