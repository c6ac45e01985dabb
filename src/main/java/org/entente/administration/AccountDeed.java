package org.entente.administration;

import java.util.Arrays;

import org.entente.dossiers.DossierUnknown;

/** What can be done with an account; the word is that of addresses and messages. */
enum AccountDeed {
  /** Give a password anew. */
  PASSWORD("password"),
  /** Take authenticator and recovery codes away. */
  SECOND_FACTOR("second-factor"),
  /** Let nobody sign in with it. */
  CLOSING("closing"),
  /** Open it again. */
  OPENING("opening");

  private final String word;

  AccountDeed(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static AccountDeed of(String word) {
    return Arrays.stream(values()).filter(d -> d.word.equals(word)).findFirst().orElseThrow(DossierUnknown::new);
  }
}
