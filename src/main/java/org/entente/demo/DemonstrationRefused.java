package org.entente.demo;

/** The database holds something that is not a demonstration: it is left as it is. */
public final class DemonstrationRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DemonstrationRefused() {
    super("this database is neither empty nor a demonstration; start without --demo, or name another folder with ENTENTE_DATA");
  }
}
