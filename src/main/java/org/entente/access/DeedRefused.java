package org.entente.access;

/** The office of the seat may not do this deed. Says nothing about any dossier. */
public final class DeedRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Deed deed;

  DeedRefused(Deed deed) {
    super(deed.name());
    this.deed = deed;
  }

  /** What was tried. */
  public Deed deed() {
    return deed;
  }
}
