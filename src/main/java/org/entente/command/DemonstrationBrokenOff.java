package org.entente.command;

/** The database holds a part of a demonstration whose loading was broken off; only {@code serve --demo} begins it again. */
final class DemonstrationBrokenOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DemonstrationBrokenOff() {
    super("only a part of a demonstration is kept here");
  }
}
