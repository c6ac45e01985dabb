package org.entente.reading.findings;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.entente.reading.Value;
import org.entente.text.Folding;
import org.entente.text.WrittenDate;

import org.jspecify.annotations.Nullable;

/** Ties the date and the issuer that stand right beside a document to it, and never those that are only near. */
final class DocumentTies {

  /** Words that may stand between a date and the document it belongs to. */
  private static final Set<String> BETWEEN = Set.copyOf(Folding.words("کو کے کی کا ء the ngày số of dated no"));

  private final Passage passage;

  private final String language;

  private final List<WrittenDate> dates;

  private final List<Span> bodies;

  private final BitSet taken;

  private final List<Span> found;

  DocumentTies(Passage passage, String language, List<WrittenDate> dates, List<Span> bodies, BitSet taken, List<Span> found) {
    this.passage = passage;
    this.language = language;
    this.dates = dates;
    this.bodies = bodies;
    this.taken = taken;
    this.found = found;
  }

  /** The body named right before or right behind a document, its date passed over. */
  @Nullable
  String issuer(int from, int to) {
    for (var body : bodies) {
      boolean urdu = language.equals("ur");
      boolean behind = body.from() >= to && body.from() - to <= 9 && passage.sameSentence(from, body.from()) && onlyDate(to, body.from());
      int gap = from - body.to();
      boolean before = (urdu || language.equals("en")) && gap >= 0 && gap <= 1 && passage.goesOn(from) && passage.goesOn(body.to())
          && !AND.contains(passage.word(body.to()).folded());
      boolean beforeDate = urdu && gap >= 0 && gap <= 6 && dateBefore(from) != null && passage.sameSentence(body.from(), from)
          && noOther(body.to(), from);
      if (behind || before || beforeDate) {
        return ((Value.Organisation) body.finding().value()).name();
      }
    }
    return null;
  }

  private static final Set<String> AND = Set.copyOf(Folding.words("اور and و"));

  private static final Set<String> OF = Set.copyOf(Folding.words("của of the ngày from by issued dated s"));

  /** Whether only a date and words such as "of" stand between two words. */
  private boolean onlyDate(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!taken.get(i) && !OF.contains(passage.word(i).folded()) && !Vocabulary.isPlain("dated", language, passage.words(), i)) {
        return false;
      }
    }
    return passage.goesOn(to);
  }

  private boolean noOther(int from, int to) {
    return found.stream().noneMatch(span -> span.meets(from, to));
  }

  @Nullable
  String date(int from, int to) {
    for (var date : dates) {
      int at = passage.wordAt(date.start());
      if (date.day() != null && at >= to && at - to <= 3 && dated(to, at)) {
        return date.iso();
      }
    }
    var before = dateBefore(from);
    return before == null ? null : before.iso();
  }

  /** Only a word such as "dated", or a bracket, joins a date behind a document to it. */
  private boolean dated(int from, int to) {
    if (!passage.sameSentence(from - 1, to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      var match = Vocabulary.at("dated", language, passage.words(), i);
      if (match != null) {
        return match.to() <= to;
      }
    }
    return from == to && (passage.word(to).before() == '(' || passage.word(to).before() == ' ' || passage.word(to).before() == ',');
  }

  private @Nullable WrittenDate dateBefore(int from) {
    for (var date : dates) {
      int to = passage.wordAt(date.end() - 1) + 1;
      if (date.day() != null && to <= from && from - to <= 2 && passage.sameSentence(to - 1, Math.max(from - 1, 0))
          && onlyBetween(to, from) && !language.equals("vi") && !language.equals("ar")) {
        return date;
      }
    }
    return null;
  }

  private boolean onlyBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!BETWEEN.contains(passage.word(i).folded()) || !passage.goesOn(i)) {
        return false;
      }
    }
    return passage.goesOn(to);
  }
}
