package org.entente.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords verified within the last five minutes, as keyed hashes in memory, so that the API does not pay Argon2id on every request. The hash
 * of the present password is part of the key, and whether the account is open is asked each time: a changed password or a closed account is
 * not remembered.
 */
final class Remembered {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST = 10_000;
  private final Clock clock;
  private final SecretKeySpec key = new SecretKeySpec(Secrets.bytes(32), "HmacSHA256");
  private final Map<String, Instant> verified = new ConcurrentHashMap<>();

  Remembered(Clock clock) {
    this.clock = clock;
  }

  boolean knows(String login, String password, String hash) {
    Instant until = verified.get(mark(login, password, hash));
    return until != null && clock.instant().isBefore(until);
  }

  void keep(String login, String password, String hash) {
    Instant now = clock.instant();
    if (verified.size() >= MOST)
      verified.values().removeIf(until -> !now.isBefore(until));
    if (verified.size() < MOST)
      verified.put(mark(login, password, hash), now.plus(LONGEST));
  }

  /** A keyed hash of all three, which tells nothing of them. */
  String mark(String login, String password, String hash) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal((login + '\0' + password + '\0' + hash).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
