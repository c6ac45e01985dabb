package org.entente.signin;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in by login and password (Argon2id), slowed down by {@link Throttle}. A name that does not exist costs as much as a wrong password and
 * is answered alike. An account with an authenticator is no officer by its password alone. Few passwords are hashed at a time, for each takes 16 MB.
 */
@Component
class Passwords implements AuthenticationProvider {
  private static final int AT_ONCE = 4;
  private final CredentialRepository credentials;
  private final PasswordEncoder encoder;
  private final Throttle throttle;
  private final Remembered remembered;
  private final Clock clock;
  private final String nobody;
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final Lock[] sameTry = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

  Passwords(CredentialRepository credentials, PasswordEncoder encoder, Throttle throttle, Clock clock) {
    this.credentials = credentials;
    this.encoder = encoder;
    this.throttle = throttle;
    this.remembered = new Remembered(clock);
    this.clock = clock;
    nobody = String.valueOf(encoder.encode(Secrets.text(32)));
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String login = asked.getName().strip().toLowerCase(Locale.ROOT);
    Whence whence = asked.getDetails() instanceof Whence known ? known : new Whence("", Optional.empty());
    boolean half = account(login, String.valueOf(asked.getCredentials()), whence)
        .orElseThrow(() -> new BadCredentialsException("no such login and password")).secondFactor();
    List<GrantedAuthority> proved = new ArrayList<>();
    proved.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY).issuedAt(clock.instant()).build());
    if (!half)
      proved.add(new SimpleGrantedAuthority(Confirmation.OFFICER));
    var who = UsernamePasswordAuthenticationToken.authenticated(login, null, proved);
    who.setDetails(""); // where it came from is not kept with the session
    return who;
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  /**
   * Whether the password is that of an open account of the login.
   *
   * @throws TriedTooOften when there were too many tries; then the password was not looked at
   */
  boolean areTogether(String login, String password, Whence whence) {
    return account(login, password, whence).isPresent();
  }

  private Optional<CredentialRepository.Credential> account(String login, String password, Whence whence) {
    String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
    var credential = credentials.of(login);
    var open = credential.filter(CredentialRepository.Credential::enabled);
    String hash = credential.map(CredentialRepository.Credential::passwordHash).orElse(nobody);
    if (open.isPresent() && remembered.knows(login, composed, hash))
      return open;
    // Whoever opens several connections at once has tried one password, not several: the others wait for the first.
    Lock turn = sameTry[Math.floorMod(remembered.mark(login, composed, hash).hashCode(), sameTry.length)];
    turn.lock();
    try {
      return open.isPresent() && remembered.knows(login, composed, hash) || tried(login, composed, hash, open.isPresent(), whence)
          ? open
          : Optional.empty();
    } finally {
      turn.unlock();
    }
  }

  private boolean tried(String login, String password, String hash, boolean open, Whence whence) {
    throttle.take(login, whence);
    if (!matches(password, hash) || !open)
      return false;
    throttle.forgive(login, whence);
    remembered.keep(login, password, hash);
    return true;
  }

  private boolean matches(String password, String hash) {
    turns.acquireUninterruptibly();
    try {
      return encoder.matches(password, hash);
    } finally {
      turns.release();
    }
  }
}
