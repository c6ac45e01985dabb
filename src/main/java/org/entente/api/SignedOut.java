package org.entente.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
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
    problems.send(Refusal.of(HttpStatus.UNAUTHORIZED, "signed-out").with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Entente\", charset=\"UTF-8\""),
        request, response);
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) throws IOException {
    problems.send(Refusal.of(HttpStatus.FORBIDDEN, "deed-refused"), request, response);
  }
}
