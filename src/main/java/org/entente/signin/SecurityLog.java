package org.entente.signin;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes to the log who signed in and out, who could not, and who was refused at the door: a line of names and values each. A login that is
 * nobody's is not written, for people type passwords into that field.
 */
@Component
class SecurityLog {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
  private final CredentialRepository credentials;

  SecurityLog(CredentialRepository credentials) {
    this.credentials = credentials;
  }

  /** Tells of tries that were not looked at, too. */
  @Bean
  static AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
    var publisher = new DefaultAuthenticationEventPublisher(events);
    publisher.setAdditionalExceptionMappings(Map.of(TriedTooOften.class, AuthenticationFailureLockedEvent.class));
    return publisher;
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    boolean whole = event.getAuthentication().getAuthorities().stream().anyMatch(a -> Confirmation.OFFICER.equals(a.getAuthority()));
    say(whole ? "sign-in" : "first-proof", event.getAuthentication());
  }

  @EventListener
  void refused(AbstractAuthenticationFailureEvent event) {
    say(event instanceof AuthenticationFailureLockedEvent ? "sign-in-too-often" : "sign-in-refused", event.getAuthentication());
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    say("sign-out", event.getAuthentication());
  }

  @EventListener
  void denied(AuthorizationDeniedEvent<?> event) {
    Authentication who = event.getAuthentication().get();
    if (who != null && who.isAuthenticated() && !"anonymousUser".equals(who.getName()))
      say("door-closed", who);
  }

  /** Somebody has proved who they are by what the form of a password does not ask for, or once more. */
  void proved(Authentication who) {
    say("proof", who);
  }

  /** A proof of somebody who is known was wrong; of nobody known when the login is empty. */
  void unproved(String login) {
    write("proof-refused", login);
  }

  private void say(String event, Authentication who) {
    write(event, who.getName());
  }

  private void write(String event, String typed) {
    String login = credentials.of(typed.strip().toLowerCase(Locale.ROOT)).isPresent() ? plain(typed) : "-";
    var request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known ? known.getRequest() : null;
    LOG.info("event={} login={} {}", event, login, request == null ? "address=-" : of(request));
  }

  private static String of(HttpServletRequest request) {
    return "address=" + plain(request.getRemoteAddr()) + " method=" + plain(request.getMethod()) + " path=" + plain(request.getRequestURI());
  }

  /** What cannot be taken for another line or another value. */
  private static String plain(String text) {
    String safe = text.replaceAll("[^\\p{L}\\p{N}/.:_@%+-]", "?");
    return safe.substring(0, Math.min(safe.length(), 200));
  }
}
