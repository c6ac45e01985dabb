package org.entente.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where a person is led who must sign in, who could not, and who has. The way back is in the address: nothing is kept about anybody before. */
@Component
class Arrival
    implements
      AccessDeniedHandler,
      AuthenticationEntryPoint,
      AuthenticationFailureHandler,
      AuthenticationSuccessHandler,
      LogoutSuccessHandler {
  private final OwnPassword passwords;

  Arrival(OwnPassword passwords) {
    this.passwords = passwords;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody) throws IOException {
    String back = request.getMethod().equals("GET") ? OwnAddress.of(request) : "/";
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect("/sign-in" + query(back, ""));
    } else {
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /** Whoever still owes the second proof is led to it; anybody else is refused. */
  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    boolean half = who != null && who.getAuthorities().stream().noneMatch(a -> Confirmation.OFFICER.equals(a.getAuthority()));
    if (half && !(denied instanceof CsrfException))
      response.sendRedirect("/sign-in/code");
    else
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
    String why = failure instanceof TriedTooOften often ? "later=" + often.seconds() : "refused";
    response.sendRedirect("/sign-in" + query(OwnAddress.of(request.getParameter("back")), why));
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
    if (passwords.isGiven(who.getName()))
      request.getSession().setAttribute(OwnPassword.GIVEN, true);
    String back = OwnAddress.of(request.getParameter("back"));
    boolean half = who.getAuthorities().stream().noneMatch(a -> Confirmation.OFFICER.equals(a.getAuthority()));
    response.sendRedirect(half ? toCode(back) : back);
  }

  /** Whoever came by another service is still signed in there, and is told so. */
  @Override
  public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) throws IOException {
    response.sendRedirect(who != null && Confirmation.cameByService(who) ? "/sign-in?left=service" : "/sign-in");
  }

  /** The page that asks for the second proof. */
  static String toCode(String back) {
    return "/sign-in/code" + query(back, "");
  }

  /** The first page, saying that a way of signing in was refused. */
  static String refused(String back, String way) {
    return "/sign-in" + query(back, "refused=" + way);
  }

  private static String query(String back, String why) {
    String way = back.equals("/") ? "" : "back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    String all = why + (why.isEmpty() || way.isEmpty() ? "" : "&") + way;
    return all.isEmpty() ? "" : "?" + all;
  }
}
