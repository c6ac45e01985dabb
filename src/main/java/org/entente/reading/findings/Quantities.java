package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.entente.reading.FindingKind;
import org.entente.reading.Value;
import org.entente.text.NumberWords;
import org.entente.text.Phrases;
import org.entente.text.WrittenDates;

import org.jspecify.annotations.Nullable;

/** Counts and what they count. Parts of dates, symbols, clock times, ranks and ages are no counts; neither are "both sides". */
final class Quantities {

  private final Passage passage;

  private final String language;

  private final BitSet taken;

  private final CountedNoun counted;

  private final List<Span> found = new ArrayList<>();

  /** @param taken words that belong to dates and symbols */
  Quantities(Passage passage, String language, BitSet taken) {
    this.passage = passage;
    this.language = language;
    this.taken = taken;
    this.counted = new CountedNoun(passage, language);
  }

  List<Span> find() {
    int i = 0;
    while (i < passage.words().size()) {
      int next = taken.get(i) ? i + 1 : one(i);
      i = Math.max(next, i + 1);
    }
    return found;
  }

  private int one(int i) {
    int ranked = anniversary(i);
    if (ranked > 0) {
      return ranked;
    }
    var number = Numbers.at(passage, i, language);
    int afterRank = rank(i);
    if (afterRank > (number == null ? i : number.to())) {
      return afterRank;
    }
    if (number == null) {
      return language.equals("ar") ? countBehind(i) : i + 1;
    }
    if (taken.get(number.to() - 1) || !counts(number)) {
      return number.to();
    }
    return keep(number);
  }

  /** Whether a number counts something at all. */
  private boolean counts(Numbers.Number number) {
    if (number.value().signum() == 0 || isListMarker(number) || isPartOfSomething(number) || isQuotedName(number)) {
      return false;
    }
    int next = number.to();
    if (next >= passage.words().size()) {
      return isPercent(next);
    }
    if (!number.words() && WrittenDates.isMonth(passage.words(), next) && passage.goesOn(next)) {
      return false;
    }
    boolean tooSmall = number.value().intValue() == 1 && number.words() || number.words() && isClassifier(next);
    return !tooSmall && !Vocabulary.isPlain("notcounted", language, passage.words(), next)
        && !(isSmall(number) && number.words() && Vocabulary.isPlain("sides", language, passage.words(), next))
        && !(number.value().intValue() == 2 && Vocabulary.isPlain("sides", language, passage.words(), next));
  }

  /** The word after a rank in words, which counts nothing; the word itself when there is none. */
  private int rank(int i) {
    var match = NumberWords.at(passage.words(), i);
    return match == null || NumberWords.ordinal(match) == 0 ? i : match.to();
  }

  private static boolean isSmall(Numbers.Number number) {
    return number.value().intValue() == 2;
  }

  private boolean isClassifier(int next) {
    return passage.word(next).digits();
  }

  /** {@code 1.} or {@code (2)} at the beginning of a line. */
  private boolean isListMarker(Numbers.Number number) {
    int end = passage.word(number.to() - 1).end();
    char after = end < passage.text().length() ? passage.text().charAt(end) : ' ';
    boolean opens = number.from() == 0 || passage.word(number.from()).before() == '(' && after == ')';
    return opens && !number.words() && (after == '.' || after == ')' || after == '-' || after == '/');
  }

  /** Digits grown together with letters or marks: codes, clock times, addresses, scores, amounts such as {@code 6+7+12}. */
  private boolean isPartOfSomething(Numbers.Number number) {
    if (number.words()) {
      return false;
    }
    int start = passage.word(number.from()).start();
    int end = passage.word(number.to() - 1).end();
    char before = start == 0 ? ' ' : passage.text().charAt(start - 1);
    char after = end == passage.text().length() ? ' ' : passage.text().charAt(end);
    char afterNext = end + 1 >= passage.text().length() ? ' ' : passage.text().charAt(end + 1);
    return "/-+:_&=#@".indexOf(before) >= 0 || Character.isLetter(before) && !isGrownAnd(before)
        || "/+:_=@".indexOf(after) >= 0 && Character.isLetterOrDigit(afterNext)
        || after == '-' && !language.equals("vi") && Character.isLetterOrDigit(afterNext)
        || isLatin(after) || isYearLike(number) || isNumbered(number);
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** Arabic "and" is written together with the number after it. */
  private static boolean isGrownAnd(char before) {
    return before == 'و';
  }

  private boolean isYearLike(Numbers.Number number) {
    int value = number.to() - number.from() == 1 ? passage.word(number.from()).number() : 0;
    return value >= 1900 && value <= 2100 && !isPercent(number.to())
        || language.equals("fa") && value >= 1300 && value <= 1450;
  }

  /** "No. 12", "رقم 5": a number that names, not counts. A name in capitals before it too: "Covid 19", "G 20". */
  private boolean isNumbered(Numbers.Number number) {
    int before = number.from() - 1;
    if (before < 0) {
      return false;
    }
    var word = passage.word(before);
    return Vocabulary.isPlain("number", language, passage.words(), before) || isNamed(number)
        || word.capital() && word.lower().length() <= 5 && isAllCaps(before) && passage.goesOn(number.from());
  }

  /** "Article 5", "lần 2": the word before the number says that it only names. */
  private boolean isNamed(Numbers.Number number) {
    for (int back = 1; back <= 2 && number.from() - back >= 0; back++) {
      var match = Vocabulary.plainAt("numbered", language, passage.words(), number.from() - back);
      if (match != null && match.to() == number.from() && (passage.goesOn(number.from()) || passage.word(number.from()).before() == '(')) {
        return true;
      }
    }
    return false;
  }

  private boolean isAllCaps(int word) {
    var printed = passage.printed(word, word + 1);
    return printed.length() > 1 && printed.equals(printed.toUpperCase(java.util.Locale.ROOT));
  }

  /** "6 more" in quotation marks names a policy. */
  private boolean isQuotedName(Numbers.Number number) {
    int start = passage.word(number.from()).start();
    char before = start == 0 ? ' ' : passage.text().charAt(start - 1);
    int close = passage.text().indexOf(closing(before), passage.word(number.to() - 1).end());
    return "\"“«".indexOf(before) >= 0 && close >= 0 && close - passage.word(number.from()).start() < 18;
  }

  private static char closing(char quote) {
    return quote == '“' ? '”' : quote == '«' ? '»' : quote;
  }

  private boolean isPercent(int next) {
    int end = passage.word(next - 1).end();
    return end < passage.text().length() && "%٪".indexOf(passage.text().charAt(end)) >= 0;
  }

  private int keep(Numbers.Number number) {
    int from = number.from();
    boolean approximate = false;
    for (int back = 1; back <= 4 && from - back >= 0 && passage.goesOn(from - back + 1); back++) {
      var match = Vocabulary.at("approx", language, passage.words(), from - back);
      if (match != null && match.to() == number.from()) {
        approximate = true;
        from -= back;
        break;
      }
    }
    int noun = number.to();
    if (isPercent(noun)) {
      return add(from, number, noun, noun, approximate, "%");
    }
    var after = noun < passage.words().size() && passage.goesOn(noun)
        ? Vocabulary.plainAt("approxafter", language, passage.words(), noun)
        : null;
    if (after != null) {
      approximate = true;
      noun = after.to();
    }
    int end = counted.end(noun);
    return end == noun
        ? number.to()
        : Math.max(add(from, number, noun, end, approximate, passage.printed(noun, end)), counted.isWhole(noun) ? noun + 1 : 0);
  }

  private int add(int from, Numbers.Number number, int noun, int end, boolean approximate, @Nullable String of) {
    var value = new Value.Quantity(number.value().stripTrailingZeros().scale() < 0
        ? number.value().setScale(0)
        : number.value(), approximate, of);
    int stop = Math.max(end, number.to());
    found.add(new Span(from, stop, passage.covering(FindingKind.QUANTITY, startOf(from, number),
        Math.max(passage.word(stop - 1).end(), of != null && of.equals("%") ? passage.word(stop - 1).end() + 1 : 0), value, null,
        number.words() ? 0.75 : 0.9)));
    return number.to();
  }

  /** Where the first word begins once an Arabic "and" grown onto a word for "more than" is left out. */
  private int startOf(int from, Numbers.Number number) {
    boolean grown = language.equals("ar") && from < number.from() && passage.word(from).folded().startsWith("و");
    return passage.word(from).start() + (grown ? 1 : 0);
  }

  /** "the seven main tasks" in Arabic: the number stands behind its noun and carries the article. */
  private int countBehind(int i) {
    var word = passage.word(i).folded();
    if (!word.startsWith("ال") || i == 0) {
      return i + 1;
    }
    int value = ARABIC_BEHIND.indexOf(word.substring(2).replaceFirst("ه$", "")) + 3;
    if (value < 3) {
      return i + 1;
    }
    int from = i;
    boolean adjective = passage.word(i - 1).folded().endsWith("ه") || passage.word(i - 1).folded().endsWith("ي");
    while (from > 0 && i - from < (adjective ? 2 : 1) && passage.goesOn(from) && hasArticle(passage.word(from - 1).folded())) {
      from--;
    }
    if (from == i) {
      return i + 1;
    }
    var of = passage.printed(from, i);
    var quantity = new Value.Quantity(java.math.BigDecimal.valueOf(value), false, of);
    found.add(new Span(from, i + 1, passage.finding(FindingKind.QUANTITY, from, i + 1, quantity, null, 0.8)));
    return i + 1;
  }

  private static final List<String> ARABIC_BEHIND = List.of("ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر");

  private static boolean hasArticle(String word) {
    return word.startsWith("ال") || word.startsWith("لل") || word.startsWith("وال") || word.startsWith("بال");
  }

  /** "80th anniversary": the one rank that is a count of years. */
  private int anniversary(int i) {
    var words = passage.words();
    int value = words.get(i).number();
    int next = i + 1;
    if (value < 0) {
      var match = NumberWords.at(words, i);
      value = match == null ? 0 : NumberWords.ordinal(match);
      next = match == null ? next : match.to();
    } else if (Vocabulary.isPlain("notcounted", language, words, next)) {
      next++;
    } else if (!language.equals("vi")) {
      return 0;
    }
    if (value < 1 || next >= words.size() || Phrases.endsClause(words.get(next).before())) {
      return 0;
    }
    var match = Vocabulary.plainAt("anniversary", language, words, next);
    if (match == null) {
      return 0;
    }
    var quantity = new Value.Quantity(java.math.BigDecimal.valueOf(value), false, passage.printed(next, match.to()));
    found.add(new Span(i, match.to(), passage.finding(FindingKind.QUANTITY, i, match.to(), quantity, null, 0.8)));
    return match.to();
  }
}
