package org.entente.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Sixty-four marks that say which words a text may hold: for each word one for its first two letters, one for its first three, one for its
 * first five. A text that lacks a mark of a word that is sought lacks the word; one that has them all must be looked at. The database makes the
 * same marks ({@code marks(words)}) for what is written one by one; here they are made for what is sought, and for loads.
 */
public final class Marks {
  private static final int[] BEGINNINGS = {2, 3, 5};

  private Marks() {}

  /**
   * The marks of folded words.
   *
   * @param words with blanks between them; beginnings of words do as well, they have fewer marks
   */
  public static long of(String words) {
    long marks = 0;
    for (String word : words.split(" ", -1)) {
      int length = word.codePointCount(0, word.length());
      for (int letters : BEGINNINGS) {
        if (letters <= length)
          marks |= 1L << bit(word.substring(0, word.offsetByCodePoints(0, letters)));
      }
    }
    return marks;
  }

  private static int bit(String beginning) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(beginning.getBytes(StandardCharsets.UTF_8))[0] & 63;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
