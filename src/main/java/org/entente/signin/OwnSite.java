package org.entente.signin;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site asks for in a person's name, by what the browser says of it; besides the token that every form carries. From
 * elsewhere a page can be gone to, in a window of its own: nothing is sent, framed, fetched or taken for a picture or a script. A browser too
 * old to say so, or without TLS, is known by its {@code Origin}.
 */
final class OwnSite extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> OURS = Set.of("same-origin", "none");
  private static final Set<String> FRAMES = Set.of("iframe", "frame", "fencedframe", "object", "embed");
  private final SignInProperties properties;

  OwnSite(SignInProperties properties) {
    this.properties = properties;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (isOurs(request) || isVisit(request))
      chain.doFilter(request, response);
    else
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null)
      return OURS.contains(site);
    String origin = request.getHeader("Origin");
    return origin == null || origin.equals(own(request));
  }

  private String own(HttpServletRequest request) {
    return Optional.ofNullable(properties.origin()).filter(known -> !known.isEmpty())
        .orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host"));
  }

  private static boolean isVisit(HttpServletRequest request) {
    String into = Optional.ofNullable(request.getHeader("Sec-Fetch-Dest")).orElse("");
    return READING.contains(request.getMethod()) && "navigate".equals(request.getHeader("Sec-Fetch-Mode")) && !FRAMES.contains(into);
  }
}
