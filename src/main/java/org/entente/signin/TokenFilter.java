package org.entente.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in the holder of {@code Authorization: Bearer …} with the mandate of the token. Wrong tokens are not counted:
 * 256 random bits are not guessed.
 */
final class TokenFilter extends OncePerRequestFilter {
  private final Tokens tokens;

  TokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith("Bearer ")) {
      tokens.bearer(header.substring(7).strip()).ifPresent(TokenFilter::signIn);
    }
    chain.doFilter(request, response);
  }

  private static void signIn(Tokens.Bearer bearer) {
    var who = UsernamePasswordAuthenticationToken.authenticated(bearer.login(), null, AuthorityUtils.createAuthorityList("ROLE_OFFICER"));
    who.setDetails(bearer.mandate());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(who);
    SecurityContextHolder.setContext(context);
  }
}
