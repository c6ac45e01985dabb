package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

import org.entente.reading.Directory;
import org.entente.reading.FindingKind;
import org.entente.reading.Reference;
import org.entente.reading.Value;
import org.entente.text.Folding;
import org.entente.text.Tables;

import org.jspecify.annotations.Nullable;

/**
 * Bodies: those known by name, those whose name is made of a kind and the names of states ("Embassy of Vietnam in China"), and unknown
 * ones by the shape of their names.
 */
final class Organisations {

  private static final List<String> LANGUAGES = List.of("vi", "en", "ar", "fa", "ur");

  /** Words for bodies that mean one only with the name of a state beside them. */
  private static final Set<String> OWNED = Set.copyOf(Folding.words("دولت مجلس اکو سپاه کنگره سنا پارلمان"));

  private static final int LATIN = 2;

  private static final Set<String> JOINING = Set
      .copyOf(Folding.words("of in at the to tại ở với và and في لدى لدي در و کے کی کا میں s republic ایران"));

  /** Bodies named by a word for any such thing; they are meant only where Vietnam is spoken of. */
  private static final Set<String> GENERIC = Set.of("Secretariat", "Government", "Communist Party",
      "Party Central Committee", "Parliament", "Politburo");

  private final Map<String, Gazetteer> gazetteers = new HashMap<>();

  private final Territories territories;

  Organisations(Directory directory, Territories territories) {
    this.territories = territories;
    LANGUAGES.forEach(language -> gazetteers.put(language, new Gazetteer()));
    for (var entry : directory.entries()) {
      if (entry.kind() == Directory.Kind.AGENCY) {
        everywhere(new Known(entry.name(), entry.id(), entry.pillar(), false, entry.name(), false));
        entry.spellings().forEach(
            spelling -> everywhere(new Known(entry.name(), entry.id(), entry.pillar(), false, spelling, false)));
      }
    }
    for (var row : Tables.read("/reading/organisations.tsv")) {
      for (int i = 0; i < LANGUAGES.size(); i++) {
        for (var spelling : Gazetteer.spellings(row.get(i + 3))) {
          var known = new Known(row.getFirst(), null, row.get(1), row.get(2).equals("n"), spelling, false);
          if (i < LATIN) {
            everywhere(known);
          } else {
            gazetteer(LANGUAGES.get(i)).add(known);
          }
        }
      }
    }
  }

  /** Names in Latin letters occur in texts of every language. */
  private void everywhere(Known known) {
    gazetteers.values().forEach(gazetteer -> gazetteer.add(known));
  }

  private Gazetteer gazetteer(String language) {
    return gazetteers.getOrDefault(language, Objects.requireNonNull(gazetteers.get("en")));
  }

  /**
   * The bodies of a passage.
   *
   * @param aboutVietnam whether the text speaks of Vietnam, so that "the Party" is its party
   */
  List<Span> in(Passage passage, String language, List<Span> states, boolean aboutVietnam) {
    var found = new ArrayList<Span>();
    scan(passage, found, i -> at(passage, i, language, states, aboutVietnam));
    scan(passage, found, i -> unknown(passage, i, language, states));
    found.sort(Comparator.comparingInt(Span::from));
    return found;
  }

  private static void scan(Passage passage, List<Span> found, IntFunction<@Nullable Span> look) {
    int i = 0;
    while (i < passage.words().size()) {
      var span = look.apply(i);
      if (span != null && found.stream().noneMatch(other -> other.meets(span.from(), span.to()))) {
        found.add(span);
        i = Math.max(i + 1, span.to());
      } else {
        i++;
      }
    }
  }

  private @Nullable Span at(Passage passage, int i, String language, List<Span> states, boolean aboutVietnam) {
    var made = ofStates(passage, i, language, states, aboutVietnam);
    if (made != null) {
      return made;
    }
    var hit = gazetteer(language).at(passage, i, language);
    return hit == null ? null : known(passage, hit, language, states, aboutVietnam);
  }

  private static @Nullable Span known(Passage passage, Gazetteer.Hit hit, String language, List<Span> states,
      boolean aboutVietnam) {
    var known = hit.known();
    var owner = known.national() ? StateOf.around(passage, hit.from(), hit.to(), language, states) : null;
    if (GENERIC.contains(known.name()) && (hit.to() - hit.from() == 1 || known.name().equals("Communist Party")) && !aboutVietnam && owner == null
        || owner == null && isPlainWord(passage, hit, language) || isOfMinister(passage, hit)) {
      return null;
    }
    boolean foreign = owner != null && !owner.code().equals("VN") || owner == null && !aboutVietnam && known.national();
    var name = name(known, owner, aboutVietnam);
    int from = owner == null ? hit.from() : Math.min(owner.from(), hit.from());
    int to = owner == null ? hit.to() : Math.max(owner.to(), hit.to());
    int start = from < hit.from() ? passage.word(from).start() : hit.start();
    var value = new Value.Organisation(name, foreign ? "foreign" : known.pillar());
    var reference = known.id() == null || foreign ? null : new Reference("AGENCY", known.id(), known.name());
    return new Span(from, to, passage.covering(FindingKind.ORGANISATION, start, passage.word(to - 1).end(), value, reference, 0.9));
  }

  /** In وزير الخارجية الروسي the adjective is the minister's, who is masculine, not the ministry's. */
  private static boolean isOfMinister(Passage passage, Gazetteer.Hit hit) {
    return hit.to() - hit.from() == 1 && passage.word(hit.from()).is("الخارجيه")
        && (hit.to() >= passage.words().size() || !passage.word(hit.to()).folded().endsWith("ه"));
  }

  private static String name(Known known, StateOf.@Nullable Owner owner, boolean aboutVietnam) {
    boolean party = known.name().equals("Communist Party");
    if (owner == null && !(party && aboutVietnam) || !known.national()) {
      return known.name();
    }
    var code = owner == null ? "VN" : owner.code();
    return code.equals("VN") && !party ? known.name() : known.name() + " of " + Territories.name(code);
  }

  /** Persian and Urdu words for state, government and party that mostly mean none in particular. */
  private static boolean isPlainWord(Passage passage, Gazetteer.Hit hit, String language) {
    if (hit.to() - hit.from() > 1) {
      return false;
    }
    var word = passage.word(hit.from()).folded();
    return language.equals("fa") && OWNED.contains(word) || language.equals("ar") && word.equals("الخارجيه")
        || language.equals("en") && !passage.word(hit.from()).capital();
  }

  /** A body named by its kind and one or two states. */
  private @Nullable Span ofStates(Passage passage, int i, String language, List<Span> states, boolean aboutVietnam) {
    var kind = Vocabulary.at("statebody", language, passage.words(), i);
    var type = kind != null ? "state" : "people";
    if (kind == null) {
      kind = Vocabulary.at("friendbody", language, passage.words(), i);
    }
    if (kind == null) {
      return null;
    }
    int from = StateOf.leftmost(passage, kind.from(), language, states);
    int to = StateOf.rightmost(passage, kind.to(), states, JOINING);
    int first = from;
    int last = to;
    var inside = states.stream().filter(state -> state.from() >= first && state.to() <= last).map(StateOf::code).toList();
    if (inside.isEmpty()) {
      return null;
    }
    var owner = type.equals("people")
        ? "people"
        : StateOf.owner(inside, language, from < kind.from(), kind.to() < to).equals("VN") ? "state" : "foreign";
    if (owner.equals("foreign") && aboutVietnam && inside.size() == 1 && namesHost(passage, first, last)) {
      owner = "state";
    }
    int start = first == kind.from() ? grownOn(passage, first, language) : passage.word(first).start();
    var printed = passage.text().substring(start, passage.word(last - 1).end());
    return new Span(first, last, passage.covering(FindingKind.ORGANISATION, start, passage.word(last - 1).end(),
        new Value.Organisation(printed, owner), null, 0.85));
  }

  /** "the embassy in China" names the host and leaves the sender to the text. */
  private static boolean namesHost(Passage passage, int from, int to) {
    return passage.words().subList(from, to).stream().anyMatch(word -> HOST.contains(word.folded()));
  }

  private static final Set<String> HOST = Set.copyOf(Folding.words("میں in في در tại"));

  private static int grownOn(Passage passage, int word, String language) {
    int start = passage.word(word).start();
    return language.equals("ar") && passage.word(word).folded().startsWith("و") ? start + 1 : start;
  }

  private @Nullable Span unknown(Passage passage, int i, String language, List<Span> states) {
    var shape = BodyShapes.at(passage, i, language, states, territories);
    if (shape == null) {
      return null;
    }
    var printed = passage.text().substring(shape.start(), passage.word(shape.to() - 1).end());
    return new Span(shape.from(), shape.to(), passage.covering(FindingKind.ORGANISATION, shape.start(), passage.word(shape.to() - 1).end(),
        new Value.Organisation(printed, null), null, 0.6));
  }
}
