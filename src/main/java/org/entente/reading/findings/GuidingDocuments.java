package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.entente.reading.FindingKind;
import org.entente.reading.Value;
import org.entente.text.Phrases;
import org.entente.text.Word;
import org.entente.text.WrittenDate;

import org.jspecify.annotations.Nullable;

/**
 * Guiding documents of one passage: whole symbols, short references such as "Directive 15", and strategies and plans named by the
 * years they run. The date of a document stands right before or right behind it, never merely near it.
 */
final class GuidingDocuments {

  private static final Set<String> PLURALS = Set.of("directives", "resolutions", "decisions", "قراردادوں", "فیصلے");

  private final Passage passage;

  private final String language;

  private final List<WrittenDate> dates;

  private final DocumentTies ties;

  private final BitSet taken;

  private final List<Span> found = new ArrayList<>();

  /**
   * @param bodies organisations of the passage, possible issuers
   * @param taken  words of dates; words of documents are added to it
   */
  GuidingDocuments(Passage passage, String language, List<WrittenDate> dates, List<Span> bodies, BitSet taken) {
    this.passage = passage;
    this.language = language;
    this.dates = dates;
    this.ties = new DocumentTies(passage, language, dates, bodies, taken, found);
    this.taken = taken;
  }

  List<Span> find() {
    for (var symbol : Symbols.in(passage.text())) {
      whole(symbol);
    }
    for (int i = 0; i < passage.words().size(); i++) {
      if (!isTaken(i)) {
        shortReference(i);
      }
    }
    return found;
  }

  private boolean isTaken(int word) {
    return found.stream().anyMatch(span -> span.covers(word));
  }

  private void whole(Symbols.Symbol symbol) {
    int from = passage.wordAt(symbol.start());
    int to = passage.wordAt(symbol.end() - 1) + 1;
    var named = kindBefore(from);
    var kind = symbol.kind() != null ? symbol.kind() : named == null ? "document" : named.means().getFirst();
    int first = named == null ? from : named.from();
    var issuer = ties.issuer(first, to);
    var value = new Value.GuidingDocument(kind, symbol.standard(), symbol.number(),
        issuer(symbol, issuer), ties.date(first, to));
    take(from, to);
    int start = named == null ? symbol.start() : startOf(first);
    found.add(new Span(first, to, passage.covering(FindingKind.GUIDING_DOCUMENT, start, symbol.end(), value, null, 0.97)));
  }

  /** The letters of a symbol say who issued it; only the party's centre may be named more closely by the words. */
  private static @Nullable String issuer(Symbols.Symbol symbol, @Nullable String named) {
    boolean party = symbol.issuer() == null || symbol.issuer().equals("Party Central Committee");
    return party && named != null ? named : symbol.issuer();
  }

  /** The word for the kind right before a symbol or number, with a word for "number" between them or not. */
  private Phrases.@Nullable Match<String> kindBefore(int from) {
    int at = from;
    while (at > 0 && from - at < 2 && passage.goesOn(at) && Vocabulary.isPlain("number", language, passage.words(), at - 1)) {
      at--;
    }
    for (int back = 1; back <= 3 && at - back >= 0; back++) {
      var match = Vocabulary.at("instrument", language, passage.words(), at - back);
      if (match != null && match.to() == at && passage.goesOn(at)) {
        return match;
      }
    }
    return null;
  }

  private void shortReference(int i) {
    var kind = Vocabulary.at("instrument", language, passage.words(), i);
    if (kind == null || PLURALS.contains(passage.word(i).folded())) {
      return;
    }
    int at = kind.to();
    boolean numbered = false;
    while (at < passage.words().size() && passage.goesOn(at)
        && Vocabulary.isPlain("number", language, passage.words(), at)) {
      at++;
      numbered = true;
    }
    if (at < passage.words().size() && isNumber(at, numbered) && fitsKind(kind, numbered)) {
      keepShort(kind, at);
    } else if (!ofCongress(kind)) {
      runningYears(kind);
    }
  }

  /** Programmes, plans and projects carry counts as often as numbers; only "No." makes one a number. */
  private static boolean fitsKind(Phrases.Match<String> kind, boolean numbered) {
    return numbered || switch (kind.means().getFirst()) {
      case "directive", "resolution", "decree", "decision", "conclusion", "circular" -> true;
      default -> false;
    };
  }

  private boolean isNumber(int at, boolean numbered) {
    var word = passage.word(at);
    if (!word.digits() || word.folded().length() > 5 || taken.get(at) || !(passage.goesOn(at) || word.before() == '.' && numbered)) {
      return false;
    }
    int end = word.end();
    char after = end < passage.text().length() ? passage.text().charAt(end) : ' ';
    char next = end + 1 < passage.text().length() ? passage.text().charAt(end + 1) : ' ';
    boolean debris = (after == '/' || after == '-') && Character.isLetter(next);
    boolean ranked = Vocabulary.isPlain("notcounted", language, passage.words(), at + 1) && at + 1 < passage.words().size()
        && passage.word(at + 1).before() != '.';
    return !debris && !ranked && after != '%' && !(word.capital());
  }

  private void keepShort(Phrases.Match<String> kind, int at) {
    var word = passage.word(at);
    int end = at + 1;
    var number = word.folded();
    if (end < passage.words().size() && passage.word(end).before() == '/' && isYear(passage.word(end))) {
      end++;
    }
    var issuer = ties.issuer(kind.from(), end);
    var value = new Value.GuidingDocument(kind.means().getFirst(), null, number, issuer, ties.date(kind.from(), end));
    take(at, end);
    found.add(new Span(kind.from(), end,
        passage.covering(FindingKind.GUIDING_DOCUMENT, startOf(kind.from()), passage.word(end - 1).end(), value, null, 0.85)));
  }

  private static boolean isYear(Word word) {
    return word.digits() && word.folded().length() == 4;
  }

  /** A plan, strategy or programme is also named by its years: "plan for 2021-2025". */
  private void runningYears(Phrases.Match<String> kind) {
    var type = kind.means().getFirst();
    if (!type.equals("plan") && !type.equals("programme") && !type.equals("project")) {
      return;
    }
    for (var date : dates) {
      int years = passage.wordAt(date.start());
      if (date.precision().equals("year") && date.iso().indexOf('/') == 4 && years >= kind.to() && years - kind.to() <= 7
          && passage.sameSentence(kind.from(), years) && unbroken(kind.to(), years)) {
        int to = passage.wordAt(date.end() - 1) + 1;
        var value = new Value.GuidingDocument(type, null, null, null, null);
        found.add(new Span(kind.from(), to,
            passage.covering(FindingKind.GUIDING_DOCUMENT, startOf(kind.from()), passage.word(to - 1).end(), value, null, 0.6)));
        return;
      }
    }
  }

  /** A resolution or programme is also named by the congress with a number that issued it. */
  private boolean ofCongress(Phrases.Match<String> kind) {
    var congress = Congresses.beside(passage, kind.from(), kind.to(), language);
    if (congress == null) {
      return false;
    }
    int from = Math.min(kind.from(), congress.from());
    int to = Math.max(kind.to(), congress.to());
    var value = new Value.GuidingDocument(kind.means().getFirst(), null, null, passage.printed(congress.from(), congress.to()), null);
    found.add(new Span(from, to, passage.finding(FindingKind.GUIDING_DOCUMENT, from, to, value, null, 0.6)));
    return true;
  }

  private boolean unbroken(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!passage.goesOn(i) && passage.word(i).before() != '(') {
        return false;
      }
    }
    return true;
  }

  /** Where a word begins once an Arabic "and" grown onto it is left out. */
  private int startOf(int word) {
    boolean grown = language.equals("ar") && passage.word(word).folded().startsWith("و")
        && !Vocabulary.isPlain("instrument", language, passage.words(), word);
    return passage.word(word).start() + (grown ? 1 : 0);
  }

  private void take(int from, int to) {
    taken.set(from, to);
  }
}
