package org.entente.access;

/** What a person is in an agency; the code is the one stored. Which office may do which deed is in {@link Deed}. */
public enum Office {
  /** Desk officer. */
  DESK(1),
  /** Secretary of the agency: registers, assigns, chases, compiles. */
  SECRETARY(2),
  /** Head of the agency: decides and verifies. */
  HEAD(3),
  /** Liaison officer to other agencies. */
  LIAISON(4),
  /** Checks the journal; sees no content by office. */
  AUDITOR(5),
  /** Keeps agencies, seats, rules; sees no content by office. */
  ADMINISTRATOR(6);

  private final int code;

  Office(int code) {
    this.code = code;
  }

  /** The stored number. */
  public int code() {
    return code;
  }

  static Office of(int code) {
    return values()[code - 1];
  }
}
