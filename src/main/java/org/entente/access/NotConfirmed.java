package org.entente.access;

/** The deed asks for a person who has proved within the last five minutes to be themselves. A page leads to the proof and back again. */
public final class NotConfirmed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotConfirmed() {
    super("not confirmed");
  }
}
