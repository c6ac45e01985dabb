package org.entente.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request read its session once: the library reads it a second time when the answer is complete. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
final class SessionOnce extends OncePerRequestFilter {
  private final Sessions sessions;

  SessionOnce(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    sessions.hold();
    try {
      chain.doFilter(request, response);
    } finally {
      sessions.release();
    }
  }
}
