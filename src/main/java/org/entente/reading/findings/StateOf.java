package org.entente.reading.findings;

import java.util.List;
import java.util.Set;

import org.entente.reading.Value;
import org.entente.text.Folding;

import org.jspecify.annotations.Nullable;

/** Which state a body belongs to, by the state named beside it: "of China" behind it, "Chinese" before it. */
final class StateOf {

  private static final Set<String> URDU_OF = Set.copyOf(Folding.words("کے کی کا"));

  private static final Set<String> URDU_PLACE = Set.copyOf(Folding.words("کے کی کا میں سے"));

  private static final Set<String> BEHIND = Set.copyOf(Folding.words("of the في لـ for"));

  /** @param code ISO code */
  record Owner(String code, int from, int to) {}

  private StateOf() {}

  static String code(Span state) {
    return ((Value.Territory) state.finding().value()).iso();
  }

  /** The state named right beside a body, or null. */
  static @Nullable Owner around(Passage passage, int from, int to, String language, List<Span> states) {
    return switch (language) {
      case "ur" -> before(passage, from, to, states, URDU_OF);
      case "en" -> {
        var before = before(passage, from, to, states, Set.of("s"));
        yield before != null ? before : behind(passage, from, to, states, BEHIND);
      }
      default -> behind(passage, from, to, states, language.equals("ar") ? Set.of() : BEHIND);
    };
  }

  private static @Nullable Owner before(Passage passage, int from, int to, List<Span> states, Set<String> joining) {
    for (var state : states) {
      int gap = from - state.to();
      boolean joined = gap == 0 || gap == 1 && joining.contains(passage.word(state.to()).folded());
      if (joined && passage.goesOn(from) && (gap == 0 || passage.word(state.to()).before() != ',')) {
        return new Owner(code(state), state.from(), to);
      }
      if (state.from() >= from && state.to() <= to) {
        return new Owner(code(state), from, to);
      }
    }
    return null;
  }

  private static @Nullable Owner behind(Passage passage, int from, int to, List<Span> states, Set<String> joining) {
    for (var state : states) {
      if (state.from() < to && state.from() >= from) {
        return new Owner(code(state), from, to);
      }
      int gap = state.from() - to;
      boolean joined = gap >= 0 && gap <= 2;
      for (int i = to; joined && i < state.from(); i++) {
        joined = joining.contains(passage.word(i).folded());
      }
      if (joined && passage.goesOn(to) && passage.goesOn(state.from())) {
        return new Owner(code(state), from, state.to());
      }
    }
    return null;
  }

  /** The first word of the states that stand before a body in one run with it. */
  static int leftmost(Passage passage, int from, String language, List<Span> states) {
    if (language.equals("vi") || language.equals("ar") || language.equals("fa")) {
      return from;
    }
    int first = from;
    boolean moved = true;
    while (moved && first > 0) {
      moved = false;
      int at = first;
      while (at > 0 && passage.goesOn(at) && (URDU_PLACE.contains(passage.word(at - 1).folded()) || passage.word(at - 1).is("s"))) {
        at--;
      }
      for (var state : states) {
        if (state.to() == at && passage.goesOn(at) && first - state.from() <= 5) {
          first = state.from();
          moved = true;
        }
      }
    }
    return first;
  }

  /** The word after the states that stand behind a body in one run with it. */
  static int rightmost(Passage passage, int to, List<Span> states, Set<String> joining) {
    int last = to;
    boolean moved = true;
    while (moved) {
      moved = false;
      int at = last;
      while (at < passage.words().size() && at - last < 3 && passage.goesOn(at) && joining.contains(passage.word(at).folded())
          && !isState(states, at)) {
        at++;
      }
      for (var state : states) {
        if (state.from() == at && passage.goesOn(at)) {
          last = state.to();
          moved = true;
        }
      }
    }
    return last;
  }

  private static boolean isState(List<Span> states, int word) {
    return states.stream().anyMatch(state -> state.covers(word));
  }

  /** Whose embassy it is: Urdu names the host first, the other languages the sender. */
  static String owner(List<String> codes, String language, boolean before, boolean behind) {
    return language.equals("ur") && before && codes.size() > 1 ? codes.get(1) : codes.getFirst();
  }
}
