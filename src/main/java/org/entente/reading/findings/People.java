package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.entente.reading.Directory;
import org.entente.reading.FindingKind;
import org.entente.reading.Reference;
import org.entente.reading.Value;
import org.entente.text.Tables;

import org.jspecify.annotations.Nullable;

/** People: those known by name, and others by the office or form of address beside them or by the shape of their names. */
final class People {

  private final Gazetteer gazetteer = new Gazetteer();

  People(Directory directory) {
    for (var entry : directory.entries()) {
      if (entry.kind() == Directory.Kind.PERSON) {
        gazetteer.add(new Known(entry.name(), entry.id(), null, false, entry.name(), false));
        entry.spellings()
            .forEach(spelling -> gazetteer.add(new Known(entry.name(), entry.id(), null, false, spelling, false)));
      }
    }
    for (var row : Tables.read("/reading/people.tsv")) {
      add(row.getFirst(), row.getFirst());
      row.subList(1, row.size()).forEach(cell -> Gazetteer.spellings(cell).forEach(spelling -> add(row.getFirst(), spelling)));
    }
  }

  private void add(String name, String spelling) {
    boolean titled = spelling.startsWith("!");
    gazetteer.add(new Known(name, null, null, false, titled ? spelling.substring(1) : spelling, titled));
  }

  /** The people of a passage, given its bodies and states, which are no people. */
  List<Span> in(Passage passage, String language, List<Span> bodies, List<Span> states) {
    var found = new ArrayList<Span>();
    known(passage, language, found);
    for (var shape : NameShapes.in(passage, language, bodies, states, found)) {
      if (found.stream().noneMatch(span -> span.meets(shape.from(), shape.to()))) {
        var name = passage.printed(shape.from(), shape.to());
        found.add(new Span(shape.from(), shape.to(), passage.finding(FindingKind.PERSON, shape.from(), shape.to(),
            new Value.Person(name), null, shape.confidence())));
      }
    }
    found.sort(Comparator.comparingInt(Span::from));
    return found;
  }

  private void known(Passage passage, String language, List<Span> found) {
    int i = 0;
    while (i < passage.words().size()) {
      var hit = gazetteer.at(passage, i, language);
      if (hit == null || !isPerson(passage, hit, language)) {
        i++;
      } else {
        found.add(span(passage, hit));
        i = hit.to();
      }
    }
  }

  private static Span span(Passage passage, Gazetteer.Hit hit) {
    var known = hit.known();
    var reference = known.id() == null ? null : new Reference("PERSON", known.id(), known.name());
    return new Span(hit.from(), hit.to(), passage.covering(FindingKind.PERSON, hit.start(), passage.word(hit.to() - 1).end(),
        new Value.Person(known.name()), reference, 0.95));
  }

  /** Not when the name goes on before or behind: another person, a street, a city. */
  private static boolean isPerson(Passage passage, Gazetteer.Hit hit, String language) {
    if (hit.known().titled() && !officeBefore(passage, hit.from(), language)) {
      return false;
    }
    boolean latin = passage.word(hit.from()).capital();
    if (!latin) {
      return hit.to() - hit.from() > 1 || !Vocabulary.isPlain("given", language, passage.words(), hit.from());
    }
    return !NameShapes.isPlace(passage, hit.from(), hit.to(), language)
        && !(hit.to() - hit.from() == 1 && (nameGoesOn(passage, hit.to()) || nameGoesOn(passage, hit.from())
            && passage.word(hit.from() - 1).capital() && !officeBefore(passage, hit.from(), language)));
  }

  private static boolean nameGoesOn(Passage passage, int word) {
    return word < passage.words().size() && word > 0 && passage.word(word).before() == ' ' && passage.word(word).capital();
  }

  private static boolean officeBefore(Passage passage, int from, String language) {
    for (int back = 1; back <= 5 && from - back >= 0; back++) {
      var match = office(passage, from - back, language);
      if (match != null && match >= from - 1) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Integer office(Passage passage, int at, String language) {
    var match = Vocabulary.at("office", language, passage.words(), at);
    return match == null ? null : match.to();
  }
}
