package org.entente.reading;

import java.util.Set;

import org.entente.workflow.Stage;

/** Where a text that was sent stands; the ordinal is the stored number. */
enum IntakeStage implements Stage<IntakeStage> {
  /** Not begun. */
  WAITING,
  /** Being read. */
  READING,
  /** Registered as a document. */
  KEPT,
  /** It is none that can be taken. */
  REFUSED,
  /** It could not be read, again and again. */
  FAILED;

  @Override
  public Set<IntakeStage> next() {
    return switch (this) {
      case WAITING -> Set.of(READING, REFUSED);
      case READING -> Set.of(WAITING, KEPT, REFUSED, FAILED);
      case KEPT, REFUSED, FAILED -> Set.of();
    };
  }

  /** Whether nothing more happens to it. */
  boolean isEnd() {
    return next().isEmpty();
  }
}
