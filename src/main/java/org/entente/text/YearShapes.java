package org.entente.text;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Years that stand alone; a four-digit number is one only beside a word that says so. */
final class YearShapes {

  private static final Set<String> BEFORE = Set.copyOf(Folding
      .words("nam year in since by of during until till from early late mid before after end عام سنه العام لعام بعام للعام منذ سال سنة لسنه وعام"));

  private static final Set<String> AFTER = Set.copyOf(Folding.words("میں کی کا کے تک سے ء ميلادي کو میلادی م"));

  private YearShapes() {}

  /** A year in digits at a word. */
  static DateShapes.@Nullable Shape bare(List<Word> words, int i) {
    var year = words.get(i);
    boolean announced = i > 0 && BEFORE.contains(words.get(i - 1).folded()) && year.before() == ' ';
    boolean followed = i + 1 < words.size() && AFTER.contains(words.get(i + 1).folded())
        && !Phrases.endsClause(words.get(i + 1).before());
    boolean counted = i + 1 < words.size() && isCountable(words.get(i + 1));
    if (!announced && !followed || counted && !announced) {
      return null;
    }
    return year.number() > 1800 ? gregorian(i, year) : persian(words, i, year);
  }

  private static boolean isCountable(Word word) {
    return word.digits() && (word.before() == ',' || word.before() == '.');
  }

  private static DateShapes.Shape gregorian(int i, Word year) {
    return new DateShapes.Shape(i, i + 1, year.folded(), "year", CalendarDay.GREGORY);
  }

  private static DateShapes.@Nullable Shape persian(List<Word> words, int i, Word year) {
    if (i == 0 || !words.get(i - 1).is("سال")) {
      return null;
    }
    var first = CalendarDay.of(CalendarDay.PERSIAN, year.number(), 1, 1);
    var next = CalendarDay.of(CalendarDay.PERSIAN, year.number() + 1, 1, 1);
    return first == null || next == null
        ? null
        : new DateShapes.Shape(i, i + 1, first + "/" + next.minusDays(1), "year", CalendarDay.PERSIAN);
  }
}
