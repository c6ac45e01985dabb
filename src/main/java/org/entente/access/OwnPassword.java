package org.entente.access;

import java.io.IOException;
import java.text.Normalizer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Service;

/** The password a person chooses; whoever signs in with a given one is led to choose first. */
@Service
public class OwnPassword extends SavedRequestAwareAuthenticationSuccessHandler {
  /** Shortest password, in characters. */
  public static final int SHORTEST = 12;
  /** Longest password, in characters. */
  public static final int LONGEST = 200;
  /** The session attribute that is set until a given password has been changed. */
  public static final String GIVEN = "entente.password.given";
  private final AccountRepository accounts;
  private final PasswordEncoder encoder;

  OwnPassword(AccountRepository accounts, PasswordEncoder encoder) {
    this.accounts = accounts;
    this.encoder = encoder;
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws ServletException, IOException {
    if (accounts.credential(who.getName()).filter(AccountRepository.Credential::mustChange).isPresent()) {
      request.getSession().setAttribute(GIVEN, true);
    }
    super.onAuthenticationSuccess(request, response, who);
  }

  /** Whether the password is the account's present one. */
  public boolean isPresent(String login, String password) {
    return accounts.credential(login).filter(c -> encoder.matches(password, c.passwordHash())).isPresent();
  }

  /** Changes it; of characters, not bytes, from {@link #SHORTEST} to {@link #LONGEST} in Unicode form C. */
  public void change(String login, String password) {
    String chosen = Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = chosen.codePointCount(0, chosen.length());
    if (length < SHORTEST || length > LONGEST)
      throw new IllegalArgumentException("length");
    accounts.changePassword(login, String.valueOf(encoder.encode(chosen)));
  }
}
