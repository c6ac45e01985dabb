package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.List;

/** Names of people nobody has listed, in a text of one language. */
final class NameShapes {

  /** A name at its place. */
  record Shape(int from, int to, double confidence) {}

  private NameShapes() {}

  static List<Shape> in(Passage passage, String language, List<Span> bodies, List<Span> states, List<Span> known) {
    var found = new ArrayList<Shape>();
    var latin = new LatinNames(passage, language, bodies, states);
    var arabic = new ArabicScriptNames(passage, language, bodies, states);
    boolean arabicScript = language.equals("ar") || language.equals("fa") || language.equals("ur");
    int i = 0;
    while (i < passage.words().size()) {
      int at = i;
      if (known.stream().anyMatch(span -> span.covers(at))) {
        i++;
        continue;
      }
      var shape = passage.word(i).capital() ? latin.at(i) : null;
      if (shape == null && arabicScript) {
        shape = arabic.at(i);
      } else if (shape == null) {
        shape = latin.titled(i);
      }
      if (shape != null) {
        found.add(shape);
      }
      i = shape == null ? i + 1 : Math.max(shape.to(), i + 1);
    }
    return found;
  }

  /** Whether a name in Latin letters is that of a place, a street, a school or a thought. */
  static boolean isPlace(Passage passage, int from, int to, String language) {
    if (language.equals("vi")) {
      for (int back = 1; back <= 2 && from - back >= 0; back++) {
        var match = Vocabulary.plainAt("placebefore", "vi", passage.words(), from - back);
        if (match != null && match.to() == from && passage.goesOn(from)) {
          return true;
        }
      }
      return false;
    }
    return to < passage.words().size() && passage.word(to).before() == ' '
        && List.of("city", "province", "street", "university", "museum", "airport", "communist", "national", "mausoleum", "thought",
            "trail", "port", "stadium").contains(passage.word(to).folded());
  }
}
