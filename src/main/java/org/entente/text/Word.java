package org.entente.text;

/**
 * A word or a number at its place in a line. Letters and digits never share a word, so {@code 32nd} is two.
 *
 * @param folded its folded form
 * @param lower  as printed but in small letters, accents kept
 * @param start  where it begins in the line, in UTF-16 units
 * @param end    where it ends, exclusive
 * @param before what separates it from the word before: 0 for nothing, a blank for white space only, otherwise the first
 *               punctuation mark between them
 * @param digits whether it is a number in digits
 * @param capital whether its first letter is a capital
 */
public record Word(String folded, String lower, int start, int end, char before, boolean digits, boolean capital) {

  /** Whether the word is this one. */
  public boolean is(String other) {
    return folded.equals(other);
  }

  /** The number in digits, or -1 when it is none or longer than nine digits. */
  public int number() {
    return digits && folded.length() <= 9 ? Integer.parseInt(folded) : -1;
  }
}
