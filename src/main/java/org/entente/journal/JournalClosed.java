package org.entente.journal;

/** The entry of a reading could not be written: nothing of the dossier is sent. Answered by 503. */
public final class JournalClosed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JournalClosed(Throwable cause) {
    super("the reading could not be entered", cause);
  }
}
