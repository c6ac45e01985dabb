package org.entente.workflow;

/** The thing is not in a stage from which this deed leads on. */
public final class TransitionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String from;
  private final String wanted;

  TransitionRefused(String from, String wanted) {
    super(from + " does not lead to " + wanted);
    this.from = from;
    this.wanted = wanted;
  }

  /** The stage it is in. */
  public String from() {
    return from;
  }

  /** The stage that was wanted. */
  public String wanted() {
    return wanted;
  }
}
