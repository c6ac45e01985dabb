package org.entente.reading.findings;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.text.Folding;

import org.jspecify.annotations.Nullable;

/**
 * Names of people in Arabic letters, which have no capitals: the words between an office or form of address and a word that ends
 * names, or between the beginning of a clause and an office, when the first of them is a given name.
 */
final class ArabicScriptNames {

  private static final Map<String, Set<String>> STOP = Map.of("ar", Vocabularies.set("stop", "ar"), "fa",
      Vocabularies.set("stop", "fa"), "ur", Vocabularies.set("stop", "ur"));

  private static final Map<String, Set<String>> NO_NAME = Map.of("ar", Vocabularies.set("noname", "ar"), "fa",
      Vocabularies.set("noname", "fa"), "ur", Vocabularies.set("noname", "ur"));

  private static final int LONGEST = 5;

  private final Passage passage;

  private final String language;

  private final List<Span> bodies;

  private final List<Span> states;

  ArabicScriptNames(Passage passage, String language, List<Span> bodies, List<Span> states) {
    this.passage = passage;
    this.language = language;
    this.bodies = bodies;
    this.states = states;
  }

  NameShapes.@Nullable Shape at(int i) {
    if (isBarrier(i)) {
      return null;
    }
    boolean surname = Vocabulary.isPlain("surname", language, passage.words(), i);
    boolean weak = Vocabulary.isPlain("weaksurname", language, passage.words(), i);
    boolean given = Vocabulary.isPlain("given", language, passage.words(), i);
    if (startsDefinite(passage.word(i).folded()) && !given) {
      return null;
    }
    boolean address = endsAt("address", i);
    boolean office = address || officeBefore(i);
    int to = run(i);
    if (surname && to - i >= 2 && to - i <= 4) {
      return new NameShapes.Shape(i, to, office ? 0.9 : 0.75);
    }
    if (weak && to - i >= 3 && MIDDLE.contains(passage.word(i + 1).folded())) {
      return new NameShapes.Shape(i, to, 0.75);
    }
    if (!surname && office && surnameFollows(i, to)) {
      return null;
    }
    if (office && to - i >= 2 && (weak || given || plausible(i, to) && enclosed(i, to))) {
      return new NameShapes.Shape(i, to, weak || given ? 0.85 : 0.65);
    }
    if (address && to - i == 1 && strictAddress(i) && passage.word(i).folded().length() > 2 && !language.equals("ar")) {
      return new NameShapes.Shape(i, to, 0.55);
    }
    return (given || weak && to - i >= 3) ? beforeOffice(i) : null;
  }

  /** Whether a strong Vietnamese surname stands later in the run: what comes before it is no part of the name. */
  private boolean surnameFollows(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (Vocabulary.isPlain("surname", language, passage.words(), i)) {
        return true;
      }
    }
    return false;
  }

  /** Behind a comma only a name between two commas is believed without any other sign. */
  private boolean enclosed(int from, int to) {
    boolean comma = passage.word(from).before() == ',' || passage.word(from).before() == '،';
    boolean closes = to >= passage.words().size() || passage.word(to).before() == ',' || passage.word(to).before() == '،';
    return !comma || closes;
  }

  /** Thị and Văn, which hardly any other words are. */
  private static final Set<String> MIDDLE = Set.copyOf(Folding.words("تی ثي تي تھی ٹھی"));

  private static boolean startsDefinite(String word) {
    return word.length() > 4 && (word.startsWith("ال") || word.startsWith("وال") || word.startsWith("لل") || word.startsWith("بال"));
  }

  /** {@code آقای}, {@code مسٹر}: forms of address that only names follow. */
  private boolean strictAddress(int i) {
    var word = passage.word(i - 1).folded();
    return Set.of("اقاي", "خانم", "مسٹر", "محترمه", "كامريڈ", "ڈاكٹر", "دكتر").contains(word);
  }

  /** In Arabic a first name has no article and is no word for a thing; and the name must be followed by an end. */
  private boolean plausible(int i, int to) {
    var first = passage.word(i).folded();
    if (language.equals("ar") && (first.startsWith("ال") || first.endsWith("ه") && to - i == 1)) {
      return false;
    }
    if (language.equals("ar") && to - i == 2 && hasArticle(i + 1) && passage.word(i + 1).folded().length() > 8) {
      return false;
    }
    for (int k = i; k < to; k++) {
      if (passage.word(k).folded().length() < 2 || passage.word(k).folded().endsWith("هاي") || passage.word(k).folded().endsWith("هايي")) {
        return false;
      }
    }
    return true;
  }

  private boolean hasArticle(int word) {
    return passage.word(word).folded().startsWith("ال");
  }

  /** The word after those that can make up one name. */
  private int run(int i) {
    int to = i;
    while (to < passage.words().size() && to - i < LONGEST && (to == i || joined(to)) && (!isBarrier(to) || isVietnameseEnd(i, to))
        && !grownEnd(i, to)) {
      to++;
    }
    return to;
  }

  /** Bình is written as the Persian and Urdu word for "between". */
  private boolean isVietnameseEnd(int from, int word) {
    boolean between = passage.word(word).is("بين") && word - from >= 2;
    return between && (word + 1 == passage.words().size() || !passage.goesOn(word + 1));
  }

  private boolean joined(int word) {
    char before = passage.word(word).before();
    return before == ' ' || before == '-';
  }

  /** In Arabic "and" and "for" are grown onto the word after the name. */
  private boolean grownEnd(int from, int word) {
    if (!language.equals("ar") || word == from) {
      return false;
    }
    var folded = passage.word(word).folded();
    return folded.length() > 3 && (folded.startsWith("وال") || folded.startsWith("لل") || folded.startsWith("بال")
        || folded.length() > 4 && STOP.getOrDefault("ar", Set.of()).contains(folded.substring(1)) && "وفبل".indexOf(folded.charAt(0)) >= 0
        || folded.length() > 4 && folded.startsWith("و") && !Vocabulary.isPlain("given", "ar", passage.words(), word)
        || folded.startsWith("و") && Vocabulary.is("office", "ar", passage.words(), word));
  }

  private boolean isBarrier(int word) {
    var w = passage.word(word);
    return w.digits() || STOP.getOrDefault(language, Set.of()).contains(w.folded()) || NO_NAME.getOrDefault(language, Set.of()).contains(w.folded())
        || bodies.stream().anyMatch(span -> span.covers(word)) || states.stream().anyMatch(span -> span.covers(word))
        || Vocabulary.isPlain("office", language, passage.words(), word) || isAddress(word)
        || Character.UnicodeScript.of(w.folded().charAt(0)) == Character.UnicodeScript.LATIN;
  }

  /** Forms of address that are no parts of names. */
  private boolean isAddress(int word) {
    return Vocabulary.isPlain("address", language, passage.words(), word) && !Vocabulary.isPlain("given", language, passage.words(), word);
  }

  /** An office ends right before the word; the state or body it belongs to, a comma and "the" may stand between. */
  private boolean officeBefore(int i) {
    int at = i;
    for (int steps = 0; steps < 6 && at > 0; steps++) {
      if (endsAt("office", at) || at < i && reachesInto("office", at)) {
        return true;
      }
      int before = spanBefore(at);
      if (before == at) {
        return false;
      }
      at = before;
    }
    return false;
  }

  private int spanBefore(int at) {
    for (var span : bodies) {
      if (span.to() == at && mayFollow(at)) {
        return span.from();
      }
    }
    for (var span : states) {
      if (span.to() == at && mayFollow(at)) {
        return span.from();
      }
    }
    boolean adjective = at > 1 && language.equals("ar") && passage.goesOn(at) && startsDefinite(passage.word(at - 1).folded());
    if (adjective && !Vocabulary.isPlain("stop", "ar", passage.words(), at - 1)) {
      return at - 1;
    }
    return at;
  }

  /** An office whose last words belong to a body: رئيس البرلمان المنغولي. */
  private boolean reachesInto(String type, int at) {
    for (int back = 1; back <= 3 && at - back >= 0; back++) {
      var match = Vocabulary.at(type, language, passage.words(), at - back);
      if (match != null && match.to() > at) {
        return true;
      }
    }
    return false;
  }

  private boolean mayFollow(int word) {
    char before = word < passage.words().size() ? passage.word(word).before() : ' ';
    return before == ' ' || before == ',' || before == '،';
  }

  private boolean endsAt(String type, int at) {
    for (int back = 1; back <= 6 && at - back >= 0; back++) {
      var match = Vocabulary.at(type, language, passage.words(), at - back);
      if (match != null && match.to() == at && at < passage.words().size() && (passage.goesOn(at) || mayFollow(at) && !language.equals("ar"))) {
        return true;
      }
    }
    return false;
  }

  /** {@code حسین امیرعبداللهیان وزیر امور خارجه}: at the beginning of a clause, an office behind. */
  private NameShapes.@Nullable Shape beforeOffice(int i) {
    boolean opens = i == 0 || !passage.goesOn(i) || STOP.getOrDefault(language, Set.of()).contains(passage.word(i - 1).folded());
    int to = run(i);
    if (!opens || to - i < 2 || to - i > 4 || to >= passage.words().size()) {
      return null;
    }
    return Vocabulary.isPlain("office", language, passage.words(), to) && mayFollow(to) ? new NameShapes.Shape(i, to, 0.75) : null;
  }
}
