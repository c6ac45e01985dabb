package org.entente.reading;

import java.util.Locale;

import org.entente.agencies.Agency;
import org.entente.tasks.Task;

import org.jspecify.annotations.Nullable;

/**
 * A suggestion as the review shows it.
 *
 * @param place its number among the suggestions of the document, from 1
 * @param lead the agency that accepting at once makes the lead: the one the text names, else the reader's own
 * @param task what it became, for those who see that task
 * @param decider who decided; empty while nobody has
 * @param present whether the keys stand on it when the page opens
 */
record SuggestionCard(int place, KeptSuggestion kept, Agency lead, @Nullable Task task, String decider, boolean present) {
  Suggestion suggestion() {
    return kept.suggestion();
  }

  boolean open() {
    return kept.stage() == SuggestionStage.OPEN;
  }

  /** The class of style for its stage. */
  String style() {
    return (open() ? "" : " " + kept.stage().name().toLowerCase(Locale.ROOT)) + (present ? " at" : "");
  }
}
