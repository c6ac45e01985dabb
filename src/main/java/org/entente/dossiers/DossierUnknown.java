package org.entente.dossiers;

/** Hidden, missing, or not the caller's to change: one answer, 404. */
public final class DossierUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says nothing about which. */
  public DossierUnknown() {
    super("no such dossier", null, false, false);
  }
}
