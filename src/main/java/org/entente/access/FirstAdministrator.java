package org.entente.access;

import java.security.SecureRandom;
import java.util.Optional;

import org.entente.text.LocalizedText;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Makes the first account of an empty installation. */
@Service
public class FirstAdministrator {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private final FirstAdministratorRepository repository;
  private final PasswordEncoder encoder;

  FirstAdministrator(FirstAdministratorRepository repository, PasswordEncoder encoder) {
    this.repository = repository;
    this.encoder = encoder;
  }

  /** A login with its one-time password, to be shown once. */
  public record Credential(String login, String password) {}

  /**
   * Makes an administrator when the installation has no account at all; empty otherwise.
   *
   * @param office the name of the agency that administers, in all languages
   * @param names what the person is called until it has a name
   */
  public Optional<Credential> make(LocalizedText office, LocalizedText names) {
    if (repository.anyAccount())
      return Optional.empty();
    String password = password();
    repository.add("administrator", String.valueOf(encoder.encode(password)), office, names);
    return Optional.of(new Credential("administrator", password));
  }

  private static String password() {
    StringBuilder password = new StringBuilder();
    new SecureRandom().ints(20, 0, LETTERS.length()).forEach(n -> password.append(LETTERS.charAt(n)));
    return password.toString();
  }
}
