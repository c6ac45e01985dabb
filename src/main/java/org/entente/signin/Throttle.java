package org.entente.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Makes guessing slow. Tries are counted for a name from an address, and for an address as a whole; after a few, each asks for twice the wait
 * of the one before. A device from which the account has once signed in has a count of its own, so that nobody can keep a person out by
 * guessing under their name. Whether the name exists plays no part. Counts are in PostgreSQL: a restart or another node forgets none.
 */
@Service
class Throttle {
  /** Tries for a name from an address before the first wait. */
  static final int FREE = 5;
  /** Tries from an address, whatever the names, before the first wait; an office may share one address. */
  static final int FREE_FOR_ADDRESS = 50;
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private final AttemptRepository attempts;
  private final Clock clock;

  Throttle(AttemptRepository attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Counts a try, before it is looked at, so that many at once count as many.
   *
   * @throws TriedTooOften when it is not to be looked at yet
   */
  void take(String login, Whence whence) {
    take(counts(login, whence));
  }

  private void take(List<Count> counts) {
    Instant now = clock.instant();
    for (Count count : counts) {
      if (!attempts.take(count.key(), count.free(), now.atOffset(ZoneOffset.UTC), now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))) {
        Duration left = Duration.between(now, attempts.until(count.key()).orElse(now));
        throw new TriedTooOften(left.isPositive() ? left : Duration.ofSeconds(1));
      }
    }
  }

  /** The try was right: the name's count begins anew, the address is counted one less. */
  void forgive(String login, Whence whence) {
    counts(login, whence).forEach(count -> attempts.forgive(count.key(), count.free() == FREE));
  }

  /**
   * Looks at a code of somebody who knows the password: counted for the account, whatever the address.
   *
   * @throws TriedTooOften when it is not to be looked at yet
   */
  boolean guardsCode(String login, Whence whence, BooleanSupplier check) {
    String device = whence.device().filter(hash -> attempts.knows(hash, login)).orElse("");
    var count = new Count(Secrets.hash("code " + login + '\n' + device), FREE);
    take(List.of(count));
    boolean right = check.getAsBoolean();
    if (right)
      attempts.forgive(count.key(), true);
    return right;
  }

  /**
   * Counts a try of somebody who names no account, as with a passkey: for the address, and apart from passwords, so that neither way closes the other.
   *
   * @throws TriedTooOften when it is not to be looked at yet
   */
  void takeWithoutName(Whence whence) {
    take(List.of(withoutName(whence)));
  }

  /** Such a try was right: the address is counted one less. */
  void forgiveWithoutName(Whence whence) {
    attempts.forgive(withoutName(whence).key(), false);
  }

  private static Count withoutName(Whence whence) {
    return new Count(Secrets.hash("no name " + whence.network()), FREE_FOR_ADDRESS);
  }

  @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
  void forget() {
    attempts.forget(clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC));
  }

  private record Count(String key, int free) {}

  private List<Count> counts(String login, Whence whence) {
    Optional<String> device = whence.device().filter(hash -> attempts.knows(hash, login));
    List<Count> counts = new ArrayList<>();
    if (device.isEmpty())
      counts.add(new Count(Secrets.hash("address " + whence.network()), FREE_FOR_ADDRESS));
    counts.add(new Count(Secrets.hash("name " + login + '\n' + device.orElseGet(whence::network)), FREE));
    return counts;
  }
}
