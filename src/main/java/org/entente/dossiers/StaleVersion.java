package org.entente.dossiers;

/** Somebody was faster: the dossier that the caller sees has another version than the one named. */
public final class StaleVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Stale. */
  public StaleVersion() {
    super("changed meanwhile", null, false, false);
  }
}
