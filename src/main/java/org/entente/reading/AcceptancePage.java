package org.entente.reading;

import java.util.List;

import org.entente.documents.Document;
import org.entente.ui.Choice;
import org.entente.ui.Problem;

/**
 * The form of an acceptance, for one suggestion or several.
 *
 * @param cards the suggestions it is about
 * @param chosen ids of those that are ticked
 * @param form what was sent, or what is proposed
 * @param agencies who can lead
 */
record AcceptancePage(Document document, List<SuggestionCard> cards, List<String> chosen, AcceptanceForm form, List<Choice> agencies,
    List<Problem> problems) {
  /** What is wrong with a field, or an empty text. */
  String problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).map(Problem::text).findFirst().orElse("");
  }

  /** The value of a field, or an empty text. */
  static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  List<String> leads() {
    return form.lead() == null ? List.of() : form.lead();
  }

  List<String> cooperating() {
    return form.cooperating() == null ? List.of() : form.cooperating();
  }
}
