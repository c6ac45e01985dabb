package org.entente.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** The proof, given again within a session, that it is still the person who signed in. */
@Service
class Confirmation {
  /** The authority of somebody who has proved all that the account asks for. */
  static final String OFFICER = "ROLE_OFFICER";
  private final Passwords passwords;
  private final Authenticators authenticators;
  private final Devices devices;
  private final SignInProperties properties;
  private final Clock clock;
  private final SecurityLog log;
  private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  Confirmation(Passwords passwords, Authenticators authenticators, Devices devices, SignInProperties properties, Clock clock, SecurityLog log) {
    this.passwords = passwords;
    this.authenticators = authenticators;
    this.devices = devices;
    this.properties = properties;
    this.clock = clock;
    this.log = log;
  }

  /** Whether a code is asked for, and not the password. */
  boolean asksCode(Authentication who) {
    return authenticators.isInUse(who.getName());
  }

  /**
   * Confirms by a code of the account's authenticator; false when it is none.
   *
   * @throws TriedTooOften when there were too many tries
   */
  boolean byCode(Authentication who, String code, HttpServletRequest request, HttpServletResponse response) {
    if (!authenticators.accepts(who.getName(), code, Whence.of(request)))
      return false;
    renew(who, Authenticators.FACTOR, request, response);
    return true;
  }

  /** Makes somebody who knew the password, and now the code, an officer; the session begins here. */
  void complete(Authentication who, HttpServletRequest request, HttpServletResponse response) {
    var officer = renew(who, Authenticators.FACTOR, request, response);
    request.getSession().setMaxInactiveInterval((int) properties.idle().toSeconds());
    devices.onAuthentication(officer, request, response);
  }

  /**
   * Confirms by password; false when it is not the account's.
   *
   * @throws TriedTooOften when there were too many tries
   */
  boolean byPassword(Authentication who, String password, HttpServletRequest request, HttpServletResponse response) {
    if (!passwords.areTogether(who.getName(), password, Whence.of(request))) {
      log.unproved(who.getName());
      return false;
    }
    renew(who, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
    return true;
  }

  /** Confirms by a passkey that was found to be the account's. */
  void byPasskey(Authentication who, HttpServletRequest request, HttpServletResponse response) {
    renew(who, FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response);
  }

  /** Signs in by a passkey that was found to be the account's. */
  void byPasskey(String login, HttpServletRequest request, HttpServletResponse response) {
    signIn(login, factor(FactorGrantedAuthority.WEBAUTHN_AUTHORITY), true, request, response);
  }

  /**
   * Signs in whoever has proved the factor. Nothing of a session begun before is in the new one.
   *
   * @param whole whether that is all that the account asks for
   */
  void signIn(String login, FactorGrantedAuthority factor, boolean whole, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null)
      before.invalidate();
    request.getSession().setMaxInactiveInterval((int) properties.idle().toSeconds());
    List<GrantedAuthority> proved = whole ? List.of(factor, new SimpleGrantedAuthority(OFFICER)) : List.of(factor);
    devices.onAuthentication(keep(login, proved, request, response), request, response);
  }

  /** Whether somebody signed in by another service. */
  static boolean cameByService(Authentication who) {
    return who.getAuthorities().stream().anyMatch(a -> FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY.equals(a.getAuthority()));
  }

  private Authentication renew(Authentication who, String factor, HttpServletRequest request, HttpServletResponse response) {
    var authorities = new ArrayList<GrantedAuthority>(who.getAuthorities());
    authorities.removeIf(a -> factor.equals(a.getAuthority()) || OFFICER.equals(a.getAuthority()));
    authorities.add(new SimpleGrantedAuthority(OFFICER));
    authorities.add(factor(factor));
    request.changeSessionId();
    return keep(who.getName(), authorities, request, response);
  }

  private FactorGrantedAuthority factor(String name) {
    return FactorGrantedAuthority.withAuthority(name).issuedAt(clock.instant()).build();
  }

  private Authentication keep(String login, List<GrantedAuthority> proved, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    var who = UsernamePasswordAuthenticationToken.authenticated(login, null, proved);
    who.setDetails("");
    context.setAuthentication(who);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    log.proved(who);
    return who;
  }
}
