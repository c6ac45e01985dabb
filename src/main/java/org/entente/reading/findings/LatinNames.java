package org.entente.reading.findings;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.entente.text.Word;

import org.jspecify.annotations.Nullable;

/** Names of people in Latin letters: capitals, Vietnamese syllables, and the office or form of address beside them. */
final class LatinNames {

  private static final Pattern SYLLABLE = Pattern.compile(
      "(?:ngh|ng|nh|kh|th|tr|ch|gh|gi|ph|qu|[bcdghklmnprstvx])?[aeiouy]{1,4}(?:ng|nh|ch|[cmnpt])?");

  private static final int LONGEST = 6;

  private static final Set<String> ADDRESS_ONE = Set.of("mr", "mrs", "ms", "dr", "madam", "comrade", "sir", "king", "queen", "pope",
      "president", "minister", "ambassador", "prof", "professor", "general");

  private final Passage passage;

  private final String language;

  private final List<Span> bodies;

  private final List<Span> states;

  LatinNames(Passage passage, String language, List<Span> bodies, List<Span> states) {
    this.passage = passage;
    this.language = language;
    this.bodies = bodies;
    this.states = states;
  }

  /** A name that begins at a capitalised word by its own shape, with the confidence that gives. */
  NameShapes.@Nullable Shape at(int i) {
    if (i > 0 && passage.word(i).before() == ' ' && passage.word(i - 1).capital() && isNameWord(passage.word(i - 1)) && !isOffice(i - 1)) {
      return titled(i);
    }
    var vietnamese = vietnamese(i);
    if (vietnamese != null) {
      return vietnamese;
    }
    var titled = titled(i);
    if (titled != null) {
      return titled;
    }
    return given(i);
  }

  /** A Vietnamese surname and one to four more syllables. */
  private NameShapes.@Nullable Shape vietnamese(int i) {
    boolean accented = language.equals("vi");
    boolean strong = Vocabulary.isPlain("surname", accented ? "vi" : "en", passage.words(), i)
        || !accented && Vocabulary.isPlain("surname", "vi", passage.words(), i);
    boolean weak = !strong && !accented && Vocabulary.isPlain("weaksurname", "en", passage.words(), i);
    if (!strong && !weak) {
      return null;
    }
    int to = i + 1;
    while (to < passage.words().size() && to - i < 5 && passage.word(to).before() == ' ' && passage.word(to).capital()
        && isSyllable(passage.word(to)) && !isTaken(to)) {
      to++;
    }
    int least = weak ? 3 : 2;
    boolean office = officeBefore(i) || addressBefore(i);
    if (to - i < (office ? 2 : least) || !office && NameShapes.isPlace(passage, i, to, language) || isTaken(i)) {
      return null;
    }
    boolean common = accented && WEAK.contains(passage.word(i).lower()) && to - i < 3 && !office;
    return common ? null : new NameShapes.Shape(i, to, office ? 0.9 : 0.8);
  }

  /** Vietnamese surnames that also begin names of places and things. */
  private static final Set<String> WEAK = Set.of("hà", "thái", "cao", "đồng", "văn", "từ", "mai", "lâm", "lý", "bạch", "lại", "chu",
      "y", "nay", "vàng", "điểu", "thạch", "đàm", "đào", "viên", "kiều", "tô", "hồ", "lương", "phí", "vũ", "hoàng", "dương", "trung", "tống", "tập",
      "quảng", "khổng");

  private static boolean isSyllable(Word word) {
    return SYLLABLE.matcher(word.folded()).matches();
  }

  /** Capitalised words behind an office or a form of address. */
  NameShapes.@Nullable Shape titled(int i) {
    boolean office = officeBefore(i);
    boolean address = addressBefore(i);
    if (!office && !address || !passage.word(i).capital() || isTaken(i) || isOffice(i)) {
      return null;
    }
    int to = run(i);
    boolean single = to - i == 1 && (address || office && ADDRESS_ONE.contains(passage.word(i - 1).folded()))
        && isNameWord(passage.word(i)) && passage.word(i).folded().length() > 2 && !language.equals("vi");
    return to - i >= 2 || single ? new NameShapes.Shape(i, to, single ? 0.6 : 0.8) : null;
  }

  /** A common given name and one to three more capitalised words. */
  private NameShapes.@Nullable Shape given(int i) {
    if (isTaken(i)) {
      return null;
    }
    int to = run(i);
    if (to - i < 2 || to - i > 4) {
      return null;
    }
    boolean given = Vocabulary.isPlain("given", "en", passage.words(), i);
    boolean office = officeBehind(to);
    return given || office ? new NameShapes.Shape(i, to, 0.7) : null;
  }

  /** The word after the capitalised words that can make up one name. */
  private int run(int i) {
    int to = i;
    while (to < passage.words().size() && to - i < LONGEST && (to == i || joined(to))) {
      if (passage.word(to).capital() && isNameWord(passage.word(to)) && !isTaken(to) && !isAbbreviation(to)) {
        to++;
      } else if (to > i && isParticle(to) && to + 1 < passage.words().size() && passage.word(to + 1).capital()) {
        to++;
      } else {
        break;
      }
    }
    return to;
  }

  private boolean isParticle(int word) {
    return Vocabulary.isPlain("particle", "en", passage.words(), word);
  }

  private boolean joined(int word) {
    char before = passage.word(word).before();
    return before == ' ' || before == '-' || before == '’' || before == '\'' || before == '.' && passage.word(word - 1).folded().length() == 1;
  }

  private boolean isAbbreviation(int word) {
    var printed = passage.printed(word, word + 1);
    return printed.length() > 2 && printed.equals(printed.toUpperCase(java.util.Locale.ROOT));
  }

  private boolean isNameWord(Word word) {
    return language.equals("vi") ? !NOT_PERSON_VI.contains(word.lower()) : !NOT_PERSON_EN.contains(word.folded());
  }

  private static final Set<String> NOT_PERSON_EN = Vocabularies.set("notperson", "en");

  private static final Set<String> NOT_PERSON_VI = Vocabularies.set("notperson", "vi");

  private boolean isOffice(int word) {
    return Vocabulary.isPlain("office", language, passage.words(), word) || Vocabulary.isPlain("address", language, passage.words(), word);
  }

  private boolean isTaken(int word) {
    return bodies.stream().anyMatch(span -> span.covers(word)) || states.stream().anyMatch(span -> span.covers(word));
  }

  /** An office ends right before the word, states, bodies and "of" between them passed over. */
  private boolean officeBefore(int i) {
    int at = i;
    for (int steps = 0; steps < 3 && at > 0; steps++) {
      if (endsAt("office", at)) {
        return true;
      }
      int before = at;
      at = spanBefore(before);
      if (at == before) {
        return false;
      }
    }
    return at > 0 && endsAt("office", at);
  }

  private int spanBefore(int at) {
    for (var span : bodies) {
      if (span.to() == at && passage.goesOn(at)) {
        return span.from();
      }
    }
    for (var span : states) {
      if (span.to() == at && passage.goesOn(at)) {
        return language.equals("vi") && span.from() > 0 && passage.word(span.from() - 1).lower().equals("nước") ? span.from() - 1 : span.from();
      }
    }
    return at;
  }

  private boolean addressBefore(int i) {
    return endsAt("address", i);
  }

  private boolean endsAt(String type, int at) {
    for (int back = 1; back <= 6 && at - back >= 0; back++) {
      var match = Vocabulary.plainAt(type, language, passage.words(), at - back);
      if (match != null && match.to() == at && at < passage.words().size()
          && (passage.goesOn(at) || passage.word(at).before() == '.')) {
        return true;
      }
    }
    return false;
  }

  /** {@code Nguyen Van A, Director of}: an office follows behind a comma. */
  private boolean officeBehind(int to) {
    if (to >= passage.words().size() || passage.word(to).before() != ',') {
      return false;
    }
    for (int i = to; i < Math.min(to + 4, passage.words().size()); i++) {
      if (Vocabulary.isPlain("office", language, passage.words(), i)) {
        return true;
      }
      if (i > to && !passage.goesOn(i)) {
        return false;
      }
    }
    return false;
  }
}
