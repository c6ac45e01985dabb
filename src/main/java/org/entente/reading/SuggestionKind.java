package org.entente.reading;

/** What register a suggestion would enter once it is accepted. */
public enum SuggestionKind {
  TASK
}
