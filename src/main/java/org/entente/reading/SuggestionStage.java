package org.entente.reading;

import java.util.Set;

import org.entente.workflow.Stage;

/** Where a suggestion stands: a decision can be taken back. */
public enum SuggestionStage implements Stage<SuggestionStage> {
  /** Nobody has decided. */
  OPEN,
  /** It has become a task. */
  ACCEPTED,
  /** It is not to become one. */
  REFUSED;

  @Override
  public Set<SuggestionStage> next() {
    return switch (this) {
      case OPEN -> Set.of(ACCEPTED, REFUSED);
      case ACCEPTED, REFUSED -> Set.of(OPEN);
    };
  }
}
