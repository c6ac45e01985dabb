package org.entente.ui;

/** How a thing stands against its day: a shape, a colour and a word, the same on every page. */
public enum Standing {
  /** Open and in time. */
  OPEN("open"),
  /** Open, and the day is near. */
  SOON("soon"),
  /** Open, and the day has passed. */
  OVERDUE("overdue"),
  /** Done on time. */
  DONE("done"),
  /** Done after its day. */
  DONE_LATE("late"),
  /** Withdrawn or not counted. */
  QUIET("quiet");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /** The word in style classes and shape names. */
  public String word() {
    return word;
  }
}
