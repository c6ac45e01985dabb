package org.entente.workflow;

import java.util.Set;

/** A stage of a life cycle; an enum that answers {@link #next()} by an exhaustive switch. */
public interface Stage<S extends Enum<S> & Stage<S>> {
  /** The stages that may follow this one; empty for a last one. */
  Set<S> next();

  /** The wanted stage when it may follow this one; otherwise {@link TransitionRefused}. */
  default S to(S wanted) {
    if (!next().contains(wanted))
      throw new TransitionRefused(String.valueOf(this), wanted.name());
    return wanted;
  }
}
