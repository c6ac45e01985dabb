package org.entente.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Notes with a new session where it was opened, and with the device whose it is; a device shared by several people is that
 * of the last. Whoever still owes the second proof
 * has ten minutes for it, and no known device.
 */
@Component
class Devices implements SessionAuthenticationStrategy {
  private static final int LONGEST_AGENT = 300;
  private static final int HALF_WAY_SECONDS = 600;
  private final AttemptRepository attempts;
  private final SignInProperties properties;
  private final Clock clock;

  Devices(AttemptRepository attempts, SignInProperties properties, Clock clock) {
    this.attempts = attempts;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public void onAuthentication(Authentication who, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession();
    if (who.getAuthorities().stream().noneMatch(a -> Confirmation.OFFICER.equals(a.getAuthority()))) {
      session.setMaxInactiveInterval(HALF_WAY_SECONDS);
      return;
    }
    var agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    session.setAttribute(KeptSession.SINCE, clock.instant().getEpochSecond());
    session.setAttribute(KeptSession.ADDRESS, request.getRemoteAddr());
    session.setAttribute(KeptSession.AGENT, agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    String device = Whence.cookie(request).orElseGet(() -> Secrets.text(18));
    attempts.know(Secrets.hash(device), who.getName(), clock.instant().atOffset(ZoneOffset.UTC));
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(properties.cookie(Whence.COOKIE), device).path("/").httpOnly(true)
        .secure(properties.isSecure() || request.isSecure()).sameSite("Strict").maxAge(Duration.ofDays(365)).build().toString());
  }
}
