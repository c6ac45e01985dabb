package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.List;

import org.entente.documents.Sentence;
import org.entente.reading.Finding;
import org.entente.reading.FindingKind;
import org.entente.reading.Value;

import org.jspecify.annotations.Nullable;

/**
 * Lists whose items open lines or sentences with a marker. The announcing line opens a list, so the same markers start anew after each;
 * captions and continued paragraphs may stand between items.
 */
final class Enumerations {

  private static final int FARTHEST_ANNOUNCEMENT = 4;

  private static final int FARTHEST_ITEM = 14;

  private static final int MOST = 40;

  private final Source source;

  private final List<Finding> quantities;

  private final List<Listing> found = new ArrayList<>();

  private List<Listing.Entry> open = new ArrayList<>();

  private int openStyle;

  private int lastPassage;

  Enumerations(Source source, List<Finding> quantities) {
    this.source = source;
    this.quantities = quantities;
  }

  List<Listing> find() {
    for (int i = 0; i < source.passages().size(); i++) {
      var passage = source.passages().get(i);
      if (!passage.caption()) {
        markersIn(i, passage);
        InlineLists.in(passage, quantities, source.language()).ifPresent(found::add);
      }
    }
    close();
    return found;
  }

  private void markersIn(int number, Passage passage) {
    var atLine = Markers.atLineStart(passage);
    if (atLine != null) {
      take(number, passage, atLine, atLine.ordinal() == Markers.BULLET ? 2 : 1, false);
      return;
    }
    for (var sentence : passage.sentences()) {
      int word = firstWord(passage, sentence);
      if (word >= 0) {
        boolean lineStart = sentence == passage.sentences().getFirst();
        var marker = Markers.inWords(passage, word, source.language(), lineStart);
        if (marker != null) {
          take(number, passage, marker, 0, !lineStart);
        }
      }
    }
  }

  private static int firstWord(Passage passage, Sentence sentence) {
    for (int i = 0; i < passage.words().size(); i++) {
      if (passage.word(i).start() >= sentence.start()) {
        return passage.word(i).start() < sentence.end() ? i : -1;
      }
    }
    return -1;
  }

  private void take(int number, Passage passage, Markers.Marker marker, int style, boolean within) {
    boolean expects = !open.isEmpty() && style == openStyle && number - lastPassage <= FARTHEST_ITEM && open.size() < MOST;
    int next = open.isEmpty() ? 1 : open.getLast().ordinal() + 1;
    boolean fits = switch (marker.ordinal()) {
      case Markers.BULLET -> expects && number - lastPassage == 1;
      case Markers.LAST -> expects && open.size() >= 2;
      default -> expects && (marker.ordinal() == next || marker.ordinal() == next + 1 && !marker.weekday());
    };
    if (fits) {
      boolean counted = marker.ordinal() != Markers.BULLET && marker.ordinal() != Markers.LAST;
      add(number, passage, counted ? marker.ordinal() : next, marker.end(), style, within);
      if (marker.ordinal() == Markers.LAST) {
        close();
      }
    } else if (!marker.weekday() && (marker.ordinal() == 1 || marker.ordinal() == Markers.BULLET && announces(number - 1))) {
      close();
      add(number, passage, 1, marker.end(), style, within);
    }
  }

  private boolean announces(int number) {
    return number >= 0 && source.passages().get(number).text().stripTrailing().endsWith(":");
  }

  private void add(int number, Passage passage, int ordinal, int start, int style, boolean within) {
    open.add(new Listing.Entry(ordinal, passage, start, within));
    openStyle = style;
    lastPassage = number;
  }

  private void close() {
    if (open.size() >= 2) {
      found.add(listing(List.copyOf(open)));
    }
    open = new ArrayList<>();
  }

  private Listing listing(List<Listing.Entry> entries) {
    var first = entries.getFirst();
    if (first.inline()) {
      var sentence = sentenceBefore(first.passage(), first.start());
      return new Listing(first.passage(), sentence, sentence == null ? null : count(first.passage(), sentence, entries.size()), entries);
    }
    int at = source.passages().indexOf(first.passage());
    for (int back = 1; back <= FARTHEST_ANNOUNCEMENT && at - back >= 0; back++) {
      var passage = source.passages().get(at - back);
      if (!passage.sentences().isEmpty() && (announces(at - back) || back == 1 && speaksOfList(passage, entries.size()))) {
        var sentence = passage.sentences().getLast();
        return new Listing(passage, sentence, count(passage, sentence, entries.size()), entries);
      }
    }
    return new Listing(first.passage(), null, null, entries);
  }

  private static @Nullable Sentence sentenceBefore(Passage passage, int offset) {
    Sentence before = null;
    Sentence at = null;
    for (var sentence : passage.sentences()) {
      if (sentence.start() < offset) {
        before = at;
        at = sentence;
      }
    }
    return before;
  }

  private boolean speaksOfList(Passage passage, int items) {
    var sentence = passage.sentences().getLast();
    var count = count(passage, sentence, items);
    return count != null && count == items || Clauses.has("announce", source.language(), passage, sentence) && passage.text().length() < 400;
  }

  /** The count that an announcing sentence gives: its last one, or any that equals the items found. */
  private @Nullable Integer count(Passage passage, Sentence sentence, int items) {
    Integer last = null;
    for (var finding : quantities) {
      if (finding.paragraph() == passage.index() && finding.start() >= sentence.start() && finding.end() <= sentence.end()) {
        var quantity = (Value.Quantity) finding.value();
        int value = quantity.number().intValue();
        if (!quantity.approximate() && value >= 2 && value <= MOST && quantity.number().scale() <= 0) {
          if (value == items) {
            return value;
          }
          last = sentence.end() - finding.end() < 120 ? Integer.valueOf(value) : last;
        }
      }
    }
    return last;
  }

  /** A list as a finding: it covers the announcing sentence, or the first item. */
  static Finding finding(Listing listing) {
    var items = listing.entries().stream().map(entry -> new Value.Item(entry.ordinal(), entry.passage().index())).toList();
    var value = new Value.Enumeration(listing.announced(), items);
    var passage = listing.opens();
    var sentence = listing.announces();
    int start = sentence == null ? 0 : sentence.start();
    int end = sentence == null ? passage.text().length() : sentence.end();
    boolean complete = listing.announced() == null || listing.announced() == items.size();
    return passage.covering(FindingKind.ENUMERATION, start, end, value, null, complete ? 0.9 : 0.6);
  }
}
