package org.entente.reading.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.entente.text.NumberWords;
import org.entente.text.Word;

import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words, with separators, multipliers and Arabic duals. */
final class Numbers {

  /**
   * A number at its place.
   *
   * @param from  first word
   * @param to    word after the last
   * @param words whether it is written in words alone
   */
  record Number(int from, int to, BigDecimal value, boolean words) {}

  private static final Set<String> AND = Set.of("و", "اور", "and");

  private Numbers() {}

  /** The number that begins at a word, multipliers included; null when there is none. */
  static @Nullable Number at(Passage passage, int from, String language) {
    var first = simple(passage, from, language);
    if (first == null) {
      return dual(passage, from, language);
    }
    var whole = multiplied(passage, first, language);
    return whole.to() == first.to() ? whole : withRest(passage, whole, language);
  }

  private static @Nullable Number simple(Passage passage, int from, String language) {
    return passage.word(from).digits() ? digits(passage, from, language) : inWords(passage, from, language);
  }

  private static @Nullable Number inWords(Passage passage, int from, String language) {
    var match = NumberWords.at(passage.words(), from);
    if (match == null || language.equals("vi") && !isVietnameseNumber(passage, match.from(), match.to())) {
      return null;
    }
    int value = NumberWords.cardinal(match, language);
    return value == 0 ? null : new Number(from, match.to(), BigDecimal.valueOf(value), true);
  }

  private static boolean isVietnameseNumber(Passage passage, int from, int to) {
    var accented = List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi", "lăm", "mốt", "tư");
    return passage.words().subList(from, to).stream().allMatch(word -> accented.contains(word.lower()));
  }

  /** {@code 110.000}, {@code 3.5}, {@code 1,234.5}: three digits after a mark are thousands, anything else is a fraction. */
  private static Number digits(Passage passage, int from, String language) {
    var whole = new StringBuilder(passage.word(from).folded());
    int to = from + 1;
    while (to < passage.words().size() && isGroup(passage, to, whole.length())) {
      whole.append(passage.word(to++).folded());
    }
    if (to < passage.words().size() && isFraction(passage, to)) {
      whole.append('.').append(passage.word(to++).folded());
    }
    return new Number(from, to, new BigDecimal(whole.toString()), false);
  }

  private static boolean isGroup(Passage passage, int at, int soFar) {
    var word = passage.word(at);
    return joined(passage, at) && word.folded().length() == 3 && soFar <= 12
        && (passage.word(at - 1).folded().length() <= 3) && !passage.word(at - 1).is("0");
  }

  private static boolean isFraction(Passage passage, int at) {
    return joined(passage, at) && passage.word(at).folded().length() <= 2
        && !(at + 1 < passage.words().size() && joined(passage, at + 1));
  }

  private static boolean joined(Passage passage, int at) {
    var word = passage.word(at);
    return word.digits() && ".,٬٫،".indexOf(word.before()) >= 0 && word.start() - passage.word(at - 1).end() == 1;
  }

  private static Number multiplied(Passage passage, Number number, String language) {
    var value = number.value();
    int to = number.to();
    while (to < passage.words().size() && passage.goesOn(to)) {
      var times = Vocabulary.plainAt("times", language, passage.words(), to);
      if (times == null) {
        break;
      }
      value = value.multiply(new BigDecimal(times.means().getFirst()));
      to = times.to();
    }
    return new Number(number.from(), to, value, number.words() && to == number.to());
  }

  /** {@code 25 ارب 20 کروڑ}, {@code مليون و200 ألف}: a smaller multiple goes on with the number. */
  private static Number withRest(Passage passage, Number whole, String language) {
    int next = whole.to();
    if (next < passage.words().size() && AND.contains(passage.word(next).folded())) {
      next++;
    }
    if (next >= passage.words().size() || !passage.goesOn(next)) {
      return whole;
    }
    var first = simple(passage, next, language);
    if (first == null) {
      return whole;
    }
    var rest = multiplied(passage, first, language);
    return rest.to() > first.to() && rest.value().compareTo(whole.value()) < 0
        ? new Number(whole.from(), rest.to(), whole.value().add(rest.value()), false)
        : whole;
  }

  /** {@code مليوني}, {@code ملياري}, {@code ألفي}: two of a multiplier in one word. */
  private static @Nullable Number dual(Passage passage, int from, String language) {
    if (!language.equals("ar")) {
      return alone(passage, from, language);
    }
    var value = switch (withoutAnd(passage.word(from))) {
      case "مليوني", "مليونين", "مليونا" -> 2_000_000L;
      case "ملياري", "مليارين" -> 2_000_000_000L;
      case "الفي", "الفين" -> 2_000L;
      case "مايتي", "مايتين", "ميتي", "ميتين" -> 200L;
      default -> 0L;
    };
    return value == 0 ? alone(passage, from, language) : new Number(from, from + 1, BigDecimal.valueOf(value), true);
  }

  /** A multiplier without a number before it is one of them: {@code مليون}. Only from a million on, smaller ones are vague. */
  private static @Nullable Number alone(Passage passage, int from, String language) {
    if (!language.equals("ar")) {
      return null;
    }
    var value = switch (withoutAnd(passage.word(from))) {
      case "مليون" -> 1_000_000L;
      case "مليار" -> 1_000_000_000L;
      default -> 0L;
    };
    return value == 0 ? null : new Number(from, from + 1, BigDecimal.valueOf(value), true);
  }

  private static String withoutAnd(Word word) {
    return word.folded().startsWith("و") ? word.folded().substring(1) : word.folded();
  }
}
