package org.entente.agencies;

/** The channel an organisation belongs to; the code is the one stored. */
public enum Pillar {
  /** The party's. */
  PARTY(1),
  /** The state's. */
  STATE(2),
  /** The people's. */
  PEOPLE(3),
  /** Parliament's, counted apart in some reports. */
  PARLIAMENT(4);

  private final int code;

  Pillar(int code) {
    this.code = code;
  }

  /** The stored number. */
  public int code() {
    return code;
  }

  static Pillar of(int code) {
    return values()[code - 1];
  }
}
