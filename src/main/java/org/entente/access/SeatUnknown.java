package org.entente.access;

/** The request names a seat that is not one of the caller's today, or the caller has none. */
public final class SeatUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says nothing about which. */
  public SeatUnknown() {
    super("no such seat");
  }
}
