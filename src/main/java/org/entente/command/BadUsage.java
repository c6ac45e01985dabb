package org.entente.command;

/** The command line cannot be understood at this word. */
final class BadUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadUsage(String word) {
    super(word);
  }
}
