package org.entente.ui;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.entente.access.Officer;
import org.entente.access.OfficerResolver;
import org.entente.access.Preferences;
import org.entente.text.Language;
import org.entente.text.Messages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request, once. */
@Component("pagesOfRequests")
class Pages {
  private static final String ATTRIBUTE = Page.class.getName();
  private static final String NONCE = ATTRIBUTE + ".nonce";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Messages messages;
  private final Installation installation;
  private final OfficerResolver officers;
  private final ObjectProvider<Unread> unread;
  private final List<Place> places;
  private final Clock clock;

  Pages(Messages messages, Installation installation, OfficerResolver officers, ObjectProvider<Unread> unread,
      ObjectProvider<Place> places, Clock clock) {
    this.messages = messages;
    this.installation = installation;
    this.officers = officers;
    this.unread = unread;
    this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
    this.clock = clock;
  }

  Page of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Page page) {
      return page;
    }
    var page = make(request);
    request.setAttribute(ATTRIBUTE, page);
    return page;
  }

  /** The nonce of this answer, the same for its header and its page. */
  static String nonce(HttpServletRequest request) {
    if (request.getAttribute(NONCE) instanceof String nonce) {
      return nonce;
    }
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    request.setAttribute(NONCE, nonce);
    return nonce;
  }

  private Page make(HttpServletRequest request) {
    var cookie = cookie(request);
    var officer = officers.officer(request);
    var viewer = officer.map(known -> Viewer.of(known, cookie.preferences().language(),
        office -> messages.text(cookie.preferences().language(), "ui.office." + office)));
    var rail = officer.map(known -> places.stream().filter(place -> place.isFor(known)).toList()).orElse(List.of());
    var token = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf.getToken() : "";
    return new Page(messages, cookie.preferences(), cookie.narrow(), viewer, rail, waiting(request, officer), path(request),
        Optional.ofNullable(request.getQueryString()).orElse(""), nonce(request), token, LocalDate.now(clock), clock.getZone(), installation);
  }

  private int waiting(HttpServletRequest request, Optional<Officer> officer) {
    if (request.getAttribute(Unread.KNOWN) instanceof Integer known) {
      return known;
    }
    var bell = unread.getIfAvailable();
    return bell == null ? 0 : officer.map(bell::of).orElse(0);
  }

  /** What the browser keeps, else what the account keeps, else the first of our languages that the browser asks for. */
  PreferenceCookie cookie(HttpServletRequest request) {
    return PreferenceCookie.of(request).orElseGet(() -> new PreferenceCookie(officers.officer(request)
        .map(Officer::preferences).orElseGet(() -> Preferences.of(asked(request))), false));
  }

  private static Language asked(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Language.VI;
    }
    return Collections.list(request.getLocales()).stream().map(locale -> Language.of(locale.getLanguage())).flatMap(Optional::stream).findFirst()
        .orElse(Language.VI);
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
  }
}
