package org.entente.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that guessers try first. Of the known lists hardly any has twelve characters; long ones are the same few words repeated, joined,
 * written with figures for letters, or with a year behind. So what is looked up is what remains when those are taken away.
 */
final class CommonPasswords {
  private static final int FEWEST_CHARACTERS = 5;
  private static final int OWN_PART = 6;
  private static final String[] ROWS = {"abcdefghijklmnopqrstuvwxyz", "0123456789012345678901234567890", "qwertyuiopasdfghjklzxcvbnm", "qwertyuiop",
      "asdfghjkl", "zxcvbnm", "azertyuiop", "qwertzuiop", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp", "!@#$%^&*()_+"};
  private final Set<String> words;

  CommonPasswords() {
    try {
      words = new ClassPathResource("signin/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#")).flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+"))).map(CommonPasswords::folded)
          .filter(word -> !word.isEmpty()).collect(Collectors.toCollection(HashSet::new));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Whether guessers come upon the password early, or upon any password of this login. */
  boolean holds(String password, String login) {
    String lower = password.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    if (lower.chars().distinct().count() < FEWEST_CHARACTERS)
      return true;
    String rest = withoutRows(lower);
    return own(folded(rest).replace(folded(login), "")) < OWN_PART;
  }

  /** How many letters remain, once each, when common words are taken out; a figure or sign counts a third. */
  private int own(String text) {
    StringBuilder rest = new StringBuilder();
    for (int at = 0; at < text.length();) {
      int length = longestWord(text, at);
      if (length == 0)
        rest.append(text.charAt(at));
      at += Math.max(length, 1);
    }
    String left = repeatedOnce(rest.toString());
    long letters = left.codePoints().filter(Character::isLetter).distinct().count();
    long others = left.codePoints().filter(c -> !Character.isLetter(c)).distinct().count();
    return (int) (letters + others / 3);
  }

  private int longestWord(String text, int at) {
    for (int length = Math.min(16, text.length() - at); length > 2; length--) {
      if (words.contains(text.substring(at, at + length)))
        return length;
    }
    return 0;
  }

  /** Takes out runs of four and more along the alphabet, the figures or the keyboard, forwards and backwards. */
  private static String withoutRows(String text) {
    String rest = text;
    for (String row : ROWS) {
      for (String way : new String[]{row, new StringBuilder(row).reverse().toString()}) {
        for (int length = Math.min(way.length(), rest.length()); length >= 4; length--) {
          for (int at = 0; at + length <= way.length(); at++)
            rest = rest.replace(way.substring(at, at + length), "");
        }
      }
    }
    return rest;
  }

  private static String repeatedOnce(String text) {
    for (int length = 1; length <= text.length() / 2; length++) {
      if (text.length() % length == 0 && text.substring(0, length).repeat(text.length() / length).equals(text))
        return text.substring(0, length);
    }
    return text;
  }

  /** Lower case without marks, figures and signs read as the letters they stand for. */
  private static String folded(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd');
    return plain.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's').replace('7', 't').replace('@', 'a')
        .replace('$', 's').replace('!', 'i');
  }
}
