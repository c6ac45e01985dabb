package org.entente.ui;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

import org.entente.text.Language;
import org.entente.text.Messages;

/** Makes the {@link Page} of a request, once. */
@Component
class Pages {
  private static final String ATTRIBUTE = Page.class.getName();
  private static final String NONCE = ATTRIBUTE + ".nonce";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Messages messages;
  private final Installation installation;
  private final ObjectProvider<Viewers> viewers;
  private final List<Place> places;
  private final Clock clock;
  private final ZoneId zone;

  Pages(Messages messages, Installation installation, ObjectProvider<Viewers> viewers, ObjectProvider<Place> places, Clock clock,
      @Value("${entente.zone:Asia/Ho_Chi_Minh}") ZoneId zone) {
    this.messages = messages;
    this.installation = installation;
    this.viewers = viewers;
    this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
    this.clock = clock;
    this.zone = zone;
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
    var preferences = preferences(request);
    var who = Optional.ofNullable(viewers.getIfAvailable());
    var viewer = who.flatMap(known -> known.of(request, preferences.language()));
    var unread = viewer.isPresent() ? who.map(known -> known.unread(request)).orElse(0) : 0;
    var rail = viewer.map(person -> places.stream().filter(place -> place.isFor(person)).toList()).orElse(List.of());
    var token = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf.getToken() : "";
    return new Page(messages, preferences, viewer, rail, unread, path(request), Optional.ofNullable(request.getQueryString()).orElse(""), nonce(request), token,
        LocalDate.now(clock.withZone(zone)), zone, installation);
  }

  static Preferences preferences(HttpServletRequest request) {
    var cookies = Optional.ofNullable(request.getCookies()).map(Arrays::asList).orElse(List.of());
    return cookies.stream().filter(cookie -> cookie.getName().equals(Preferences.COOKIE)).map(cookie -> Preferences.read(cookie.getValue()))
        .flatMap(Optional::stream).findFirst().orElseGet(() -> Preferences.in(asked(request)));
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
