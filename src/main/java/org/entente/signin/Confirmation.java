package org.entente.signin;

import java.time.Clock;
import java.util.ArrayList;

import org.entente.access.OwnPassword;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** The proof, given again within a session, that it is still the person who signed in. */
@Service
class Confirmation {
  private final OwnPassword passwords;
  private final Clock clock;
  private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  Confirmation(OwnPassword passwords, Clock clock) {
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Confirms by password; false when it is not the account's. */
  boolean byPassword(Authentication who, String password, HttpServletRequest request, HttpServletResponse response) {
    if (!passwords.isPresent(who.getName(), password))
      return false;
    renew(who, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
    return true;
  }

  private void renew(Authentication who, String factor, HttpServletRequest request, HttpServletResponse response) {
    var authorities = new ArrayList<GrantedAuthority>(who.getAuthorities());
    authorities.removeIf(a -> factor.equals(a.getAuthority()));
    authorities.add(FactorGrantedAuthority.withAuthority(factor).issuedAt(clock.instant()).build());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who.getName(), null, authorities));
    request.changeSessionId();
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
