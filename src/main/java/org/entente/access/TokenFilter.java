package org.entente.access;

import java.io.IOException;
import java.util.EnumSet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in the holder of {@code Authorization: Bearer …}; a token acts from its own seat only. */
final class TokenFilter extends OncePerRequestFilter {
  private final Tokens tokens;

  TokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith("Bearer ")) {
      tokens.holder(header.substring(7).strip()).ifPresent(holder -> {
        var context = SecurityContextHolder.createEmptyContext();
        var who = UsernamePasswordAuthenticationToken.authenticated(holder.login(), null, AuthorityUtils.createAuthorityList("ROLE_OFFICER"));
        who.setDetails(new Mandate(holder.seat(), false, EnumSet.allOf(Deed.class), null));
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
      });
    }
    chain.doFilter(request, response);
  }
}
