package org.entente.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in by login and password (Argon2id). A credential once verified is remembered for five minutes, as a keyed
 * hash in memory, so that the API does not pay Argon2id on every request.
 */
@Component
class Passwords implements AuthenticationProvider {
  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MOST = 10_000;
  private final AccountRepository accounts;
  private final PasswordEncoder encoder;
  private final Clock clock;
  private final SecretKeySpec key;
  private final String nobody;
  private final Map<String, Instant> verified = new ConcurrentHashMap<>();

  Passwords(AccountRepository accounts, PasswordEncoder encoder, Clock clock) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.clock = clock;
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, "HmacSHA256");
    nobody = String.valueOf(encoder.encode(HexFormat.of().formatHex(bytes)));
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String login = asked.getName().strip().toLowerCase(java.util.Locale.ROOT);
    String password = Normalizer.normalize(String.valueOf(asked.getCredentials()), Normalizer.Form.NFC);
    var credential = accounts.credential(login);
    // an unknown name costs as much as a wrong password
    String hash = credential.map(AccountRepository.Credential::passwordHash).orElse(nobody);
    if (!matches(login, password, hash) || credential.isEmpty() || !credential.get().enabled()) {
      throw new BadCredentialsException("no such login and password");
    }
    return UsernamePasswordAuthenticationToken.authenticated(login, null, List.of(new SimpleGrantedAuthority("ROLE_OFFICER"),
        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY).issuedAt(clock.instant()).build()));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private boolean matches(String login, String password, String hash) {
    Instant now = clock.instant();
    String mark = mark(login + '\0' + password + '\0' + hash);
    Instant until = verified.get(mark);
    if (until != null && now.isBefore(until))
      return true;
    if (!encoder.matches(password, hash))
      return false;
    if (verified.size() >= MOST)
      verified.values().removeIf(u -> !now.isBefore(u));
    if (verified.size() < MOST)
      verified.put(mark, now.plus(REMEMBERED));
    return true;
  }

  private String mark(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
