package org.entente.administration;

import java.security.SecureRandom;

/** A password that is given, shown once, and changed at the first sign-in: twenty letters and figures that are not mistaken for each other. */
final class OneTimePassword {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private OneTimePassword() {}

  static String make() {
    StringBuilder password = new StringBuilder();
    new SecureRandom().ints(20, 0, LETTERS.length()).forEach(n -> password.append(LETTERS.charAt(n)));
    return password.toString();
  }
}
