package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.entente.documents.Sentence;
import org.entente.reading.Finding;
import org.entente.reading.Value;
import org.entente.text.Folding;

import org.jspecify.annotations.Nullable;

/** Lists within one line: bracketed markers, parts behind a colon between semicolons, or as many parts behind it as were announced. */
final class InlineLists {

  private static final Pattern SEMICOLON = Pattern.compile("[;؛]");

  private static final Set<String> AND = Set.of("and", "và", "و", "اور", "or");

  private static final int LONGEST_PART = 160;

  private InlineLists() {}

  static Optional<Listing> in(Passage passage, List<Finding> quantities, String language) {
    var bracketed = bracketed(passage);
    if (bracketed != null) {
      return Optional.of(bracketed);
    }
    return passage.sentences().stream().map(sentence -> behindColon(passage, sentence, quantities))
        .filter(java.util.Objects::nonNull).findFirst();
  }

  private static @Nullable Listing bracketed(Passage passage) {
    var markers = Markers.bracketed(passage);
    var entries = new ArrayList<Listing.Entry>();
    for (var marker : markers) {
      int next = entries.isEmpty() ? 0 : entries.getLast().ordinal() + 1;
      if (entries.isEmpty() ? marker.ordinal() <= 2 : marker.ordinal() == next) {
        entries.add(new Listing.Entry(marker.ordinal(), passage, marker.end(), true));
      }
    }
    return entries.size() < 2 || entries.size() == 2 && entries.getFirst().ordinal() != 1 || passage.sentences().isEmpty()
        ? null
        : new Listing(passage, at(passage, entries.getFirst().start()), null, List.copyOf(entries));
  }

  private static Sentence at(Passage passage, int offset) {
    var found = passage.sentences().getFirst();
    for (var sentence : passage.sentences()) {
      if (sentence.start() < offset) {
        found = sentence;
      }
    }
    return found;
  }

  private static @Nullable Listing behindColon(Passage passage, Sentence sentence, List<Finding> quantities) {
    int colon = passage.text().indexOf(": ", sentence.start());
    if (colon < 0 || colon > sentence.end() - 10) {
      return null;
    }
    var rest = passage.text().substring(colon + 1, sentence.end());
    if (rest.strip().startsWith("\"") || rest.strip().startsWith("“") || rest.strip().startsWith("«")) {
      return null;
    }
    var bySemicolon = parts(passage, colon + 1, rest, true);
    if (bySemicolon.size() >= 3 && bySemicolon.stream().allMatch(part -> part[1] - part[0] <= LONGEST_PART)) {
      return listing(passage, sentence, announced(passage, sentence, colon, quantities), bySemicolon);
    }
    var announced = announced(passage, sentence, colon, quantities);
    if (announced == null || announced > 12) {
      return null;
    }
    var byComma = parts(passage, colon + 1, rest, false);
    return byComma.size() == announced ? listing(passage, sentence, announced, byComma) : null;
  }

  private static Listing listing(Passage passage, Sentence sentence, @Nullable Integer announced, List<int[]> parts) {
    var entries = new ArrayList<Listing.Entry>();
    for (var part : parts) {
      entries.add(new Listing.Entry(entries.size() + 1, passage, part[0], true));
    }
    return new Listing(passage, sentence, announced, List.copyOf(entries));
  }

  private static @Nullable Integer announced(Passage passage, Sentence sentence, int colon, List<Finding> quantities) {
    Integer last = null;
    for (var finding : quantities) {
      if (finding.paragraph() == passage.index() && finding.start() >= sentence.start() && finding.end() <= colon
          && colon - finding.end() < 90 && finding.value() instanceof Value.Quantity quantity && !quantity.approximate()) {
        int value = quantity.number().intValue();
        last = value >= 2 && value <= 12 ? Integer.valueOf(value) : last;
      }
    }
    return last;
  }

  private static List<int[]> parts(Passage passage, int offset, String rest, boolean semicolons) {
    var parts = new ArrayList<int[]>();
    int start = offset;
    if (semicolons) {
      var matcher = SEMICOLON.matcher(rest);
      while (matcher.find()) {
        parts.add(new int[]{start, offset + matcher.start()});
        start = offset + matcher.end();
      }
    } else {
      for (var word : passage.words()) {
        if (word.start() > offset && word.start() < offset + rest.length()) {
          boolean comma = word.before() == ',' || word.before() == '،' || word.before() == ';' || word.before() == '؛';
          boolean and = AND.contains(word.lower()) || AND.contains(Folding.fold(word.lower()));
          if ((comma || and) && word.start() - start > 2) {
            parts.add(new int[]{start, word.start()});
            start = and ? word.end() : word.start();
          }
        }
      }
    }
    parts.add(new int[]{start, offset + rest.length()});
    return parts;
  }
}
