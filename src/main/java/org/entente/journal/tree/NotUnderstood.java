package org.entente.journal.tree;

/** A key, a checkpoint or a proof is not written as it must be. */
public final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names what it is: key, checkpoint, proof. */
  public NotUnderstood(String what) {
    super(what);
  }
}
