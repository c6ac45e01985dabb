package org.entente.signin;

import java.text.Normalizer;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The password a person chooses. */
@Service
public class OwnPassword {
  /** Shortest password, in characters. */
  public static final int SHORTEST = 12;
  /** Longest password, in characters. */
  public static final int LONGEST = 200;
  /** The session attribute that is set until a given password has been changed. */
  static final String GIVEN = "entente.password.given";
  private final CredentialRepository credentials;
  private final PasswordEncoder encoder;
  private final CommonPasswords common;

  OwnPassword(CredentialRepository credentials, PasswordEncoder encoder) {
    this.credentials = credentials;
    this.encoder = encoder;
    this.common = new CommonPasswords();
  }

  /** Whether the account's password was given to it and must be changed. */
  boolean isGiven(String login) {
    return credentials.of(login).filter(CredentialRepository.Credential::mustChange).isPresent();
  }

  /** The key of what is wrong with a wanted password, or an empty text. */
  String problem(String login, String wanted) {
    String chosen = Normalizer.normalize(wanted, Normalizer.Form.NFC);
    int length = chosen.codePointCount(0, chosen.length());
    if (length < SHORTEST || length > LONGEST)
      return "ui.password.length";
    return common.holds(chosen, login) ? "signin.password.common" : "";
  }

  /** Changes it to one that has no {@link #problem}, in Unicode form C. */
  void change(String login, String wanted) {
    if (!problem(login, wanted).isEmpty())
      throw new IllegalArgumentException("password");
    credentials.changePassword(login, String.valueOf(encoder.encode(Normalizer.normalize(wanted, Normalizer.Form.NFC))));
  }
}
