package org.entente.api;

import java.io.IOException;

import org.entente.signin.TriedTooOften;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers of the API to somebody who has not signed in, or who is no officer. */
@Component
class SignedOut implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Problems problems;

  SignedOut(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
    if (failure instanceof TriedTooOften often) {
      problems.send(Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "tried-too-often").with(HttpHeaders.RETRY_AFTER, String.valueOf(often.seconds())),
          request, response);
      return;
    }
    problems.send(Refusal.of(HttpStatus.UNAUTHORIZED, "signed-out").with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Entente\", charset=\"UTF-8\""),
        request, response);
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) throws IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    boolean half = who != null && who.getAuthorities().stream().noneMatch(a -> "ROLE_OFFICER".equals(a.getAuthority()));
    problems.send(Refusal.of(HttpStatus.FORBIDDEN, half ? "token-needed" : "deed-refused"), request, response);
  }
}
