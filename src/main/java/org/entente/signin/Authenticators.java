package org.entente.signin;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

/**
 * The second proof: a code of an authenticator, each good once, or one of ten recovery codes for the day the authenticator is lost. Wrong codes
 * are counted for the account whatever address they come from, since whoever gets here knows the password already.
 */
@Service
class Authenticators {
  /** The authority of somebody who has proved a code. */
  static final String FACTOR = "FACTOR_CODE";
  private static final int RECOVERY_CODES = 10;
  private static final int SECRET_BYTES = 20;
  private final FactorRepository factors;
  private final FactorKey key;
  private final Throttle throttle;
  private final Clock clock;
  private final SecurityLog log;

  Authenticators(FactorRepository factors, FactorKey key, Throttle throttle, Clock clock, SecurityLog log) {
    this.factors = factors;
    this.key = key;
    this.throttle = throttle;
    this.clock = clock;
    this.log = log;
  }

  /** Whether signing in asks for a code. */
  boolean isInUse(String login) {
    return factors.authenticator(login).filter(FactorRepository.Authenticator::inUse).isPresent();
  }

  /** Makes a secret for an authenticator that is to be set up. Where the key of the sealed ones is gone, none is made with another. */
  void propose(String login) {
    if (!key.isThere() && factors.anySealed())
      throw new IllegalStateException("the key of sealed authenticators is missing");
    key.make();
    factors.propose(login, key.seal(login, Secrets.bytes(SECRET_BYTES)), clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** The secret of an account's authenticator; empty when it has none, or the key that sealed it is not there. */
  Optional<byte[]> secret(String login) {
    return factors.authenticator(login).flatMap(a -> a.sealed() ? key.open(login, a.secret()) : Optional.of(a.secret()));
  }

  /** The secret that waits for its first code, in base 32; empty when none does. */
  Optional<String> proposed(String login) {
    return isInUse(login) ? Optional.empty() : secret(login).map(OneTimeCode::base32);
  }

  /**
   * Whether this is a code of the account, not used before; then it is used.
   *
   * @throws TriedTooOften when there were too many tries
   */
  boolean accepts(String login, String typed, Whence whence) {
    String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    boolean right = throttle.guardsCode(login, whence,
        () -> code.length() == 6 ? isNow(login, western(code)) : factors.spendCode(login, hash(login, code)));
    if (!right)
      log.unproved(login);
    return right;
  }

  /** Takes the proposed authenticator into use when the code is its own. */
  boolean begin(String login, String typed, Whence whence) {
    return proposed(login).isPresent() && accepts(login, typed, whence);
  }

  /** New recovery codes; those made before are good no longer. */
  List<String> newCodes(String login) {
    var codes = Stream.generate(() -> OneTimeCode.base32(Secrets.bytes(15))).limit(RECOVERY_CODES).toList();
    factors.replaceCodes(login, codes.stream().map(code -> hash(login, code)).toList());
    return codes.stream().map(Authenticators::inGroups).toList();
  }

  int codesLeft(String login) {
    return factors.codesLeft(login);
  }

  void remove(String login) {
    factors.remove(login);
  }

  /** In groups of four, to be read and typed. */
  static String inGroups(String text) {
    return text.replaceAll("(.{4})(?=.)", "$1-");
  }

  private boolean isNow(String login, String code) {
    var secret = secret(login);
    if (secret.isEmpty())
      return false;
    var step = OneTimeCode.step(secret.get(), code, clock.instant());
    return step.isPresent() && factors.use(login, step.getAsLong());
  }

  private static String hash(String login, String code) {
    return Secrets.hash("recovery " + login + '\n' + code);
  }

  /** Figures of any script as those of ASCII. */
  private static String western(String code) {
    StringBuilder text = new StringBuilder();
    code.codePoints().forEach(c -> text.append(Character.isDigit(c) ? String.valueOf(Character.digit(c, 10)) : Character.toString(c)));
    return text.toString();
  }
}
