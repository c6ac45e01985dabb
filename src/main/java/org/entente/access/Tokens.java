package org.entente.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** Tokens of the API: made once, kept as a hash, bound to a seat, ended by a date. */
@Service
public class Tokens {
  private final AccountRepository accounts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(AccountRepository accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A token as its holder sees it, once. */
  public record Token(String token, Instant until) {}

  /** Makes a token for the officer's present seat. */
  public Token make(Officer officer, String name, Duration validFor) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = "ent_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant until = clock.instant().plus(validFor);
    accounts.addToken(hash(token), officer.person(), officer.seat().id(), name, until.atOffset(ZoneOffset.UTC));
    return new Token(token, until);
  }

  Optional<AccountRepository.TokenHolder> holder(String token) {
    return accounts.holderOfToken(hash(token), clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static String hash(String token) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
