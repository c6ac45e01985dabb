package org.entente.signin;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what another site sends in a person's name, by what the browser says of it; besides the token that every form carries. */
final class OwnSite extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site == null || OURS.contains(site) || READING.contains(request.getMethod()))
      chain.doFilter(request, response);
    else
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
