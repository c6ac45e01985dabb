package org.entente.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import org.entente.agencies.SeatId;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the officer of the request to a handler that takes one: from the session's seat, the header {@code Entente-Seat}, or the main seat. */
@Component
public class OfficerResolver implements HandlerMethodArgumentResolver {
  /** The session attribute that holds the chosen seat. */
  public static final String CHOSEN_SEAT = "entente.seat";
  private static final String OFFICER = OfficerResolver.class.getName() + ".officer";
  private final Seats seats;

  OfficerResolver(Seats seats) {
    this.seats = seats;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Officer.class;
  }

  @Override
  public Officer resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    if (http == null)
      throw new SeatUnknown();
    return officer(http).orElseThrow(SeatUnknown::new);
  }

  /** The officer of a request, or empty when nobody is signed in or the seat is not theirs. Asked once per request. */
  public Optional<Officer> officer(HttpServletRequest request) {
    if (request.getAttribute(OFFICER) instanceof Officer known)
      return Optional.of(known);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !who.isAuthenticated() || who.getAuthorities().stream().noneMatch(a -> "ROLE_OFFICER".equals(a.getAuthority()))) {
      return Optional.empty();
    }
    Mandate mandate = mandate(who);
    String header = request.getHeader("Entente-Seat");
    if (mandate.seat() == null && header != null && seat(header) == null)
      return Optional.empty();
    SeatId named = mandate.seat() == null ? seat(header) : mandate.seat();
    SeatId wanted = named == null ? chosenSeat(request) : named;
    Optional<Officer> officer = seats.officer(who.getName(), wanted);
    // a chosen seat that has ended meanwhile leads back to the main one; a named one never to another
    if (officer.isEmpty() && named == null && wanted != null)
      officer = seats.officer(who.getName(), null);
    officer = officer.map(o -> o.with(mandate));
    officer.ifPresent(o -> request.setAttribute(OFFICER, o));
    return officer;
  }

  /** A token says itself what it is good for; anybody else has proved a factor at some moment. */
  private static Mandate mandate(Authentication who) {
    return who.getDetails() instanceof Mandate narrow ? narrow : Mandate.whole(confirmedAt(who));
  }

  private static @Nullable Instant confirmedAt(Authentication who) {
    return who.getAuthorities().stream().filter(FactorGrantedAuthority.class::isInstance).map(a -> ((FactorGrantedAuthority) a).getIssuedAt())
        .max(Comparator.naturalOrder()).orElse(null);
  }

  private static @Nullable SeatId chosenSeat(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(CHOSEN_SEAT) instanceof String chosen ? seat(chosen) : null;
  }

  private static @Nullable SeatId seat(@Nullable String text) {
    try {
      return text == null ? null : SeatId.of(text.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
