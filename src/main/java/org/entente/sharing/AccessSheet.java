package org.entente.sharing;

import java.util.List;
import java.util.Map;

import org.entente.agencies.Person;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.agencies.Reader;
import org.entente.dossiers.Dossier;
import org.entente.text.Language;
import org.entente.ui.Choice;
import org.entente.ui.Problem;

import org.jspecify.annotations.Nullable;

/**
 * The page about the sight of one dossier.
 *
 * @param why the reader's own grounds
 * @param who everybody's; empty for whoever does not keep the dossier
 * @param keeps whether the officer says who sees it
 * @param closed whether named units and persons alone see it
 * @param choices whom it can be shared with, or who can be named
 * @param agencies whose units and people can be listed
 * @param within code of the agency whose units and people are listed
 * @param requests for access, waiting
 * @param lowering a lower level that waits; null when none does
 * @param sent what was written, when something was wrong with it
 */
record AccessSheet(Dossier dossier, List<Ground> why, List<Ground> who, boolean keeps, boolean closed, Verbs may, List<Choice> choices,
    List<Choice> agencies, String within, List<Waiting> requests, @Nullable Lowering lowering, boolean ownLowering, Map<Principal, Reader> readers,
    Map<PersonId, Person> people, Map<String, String> sent, List<Problem> problems) {
  /** What the officer is offered besides naming and sharing. */
  record Verbs(boolean close, boolean open, boolean raise, boolean lower, List<Choice> higher, List<Choice> lowers) {}

  /** A reader's name. */
  String reader(Principal principal, Language language) {
    Reader reader = readers.get(principal);
    return reader == null ? "–" : reader.name(language);
  }

  /** The agency of a unit, or an empty text. */
  String within(Principal principal, Language language) {
    Reader reader = readers.get(principal);
    return reader == null || reader.within() == null ? "" : reader.within().in(language);
  }

  /** How forms name a reader. */
  String key(Principal principal) {
    Reader reader = readers.get(principal);
    return reader == null ? "" : reader.key();
  }

  /** The kind of a reader, for its words. */
  String kind(Principal principal) {
    Reader reader = readers.get(principal);
    return reader == null ? "AGENCY" : reader.kind().name();
  }

  /** A person's name, or a dash. */
  String person(@Nullable PersonId id, Language language) {
    Person person = id == null ? null : people.get(id);
    return person == null ? "–" : person.name(language);
  }

  /** What was written in a field, or an empty text. */
  String get(String field) {
    return sent.getOrDefault(field, "");
  }

  /** What is wrong with a field, or an empty text. */
  String problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).map(Problem::text).findFirst().orElse("");
  }
}
