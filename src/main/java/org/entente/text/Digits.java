package org.entente.text;

/** Digits of any script. */
public final class Digits {

  private Digits() {}

  /**
   * The text with every decimal digit written 0 to 9; nothing else changes, so places in the text stay the same.
   *
   * @param text any text
   */
  public static String toAscii(String text) {
    StringBuilder ascii = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '9' && Character.isDigit(c)) {
        if (ascii == null) {
          ascii = new StringBuilder(text);
        }
        ascii.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return ascii == null ? text : ascii.toString();
  }
}
