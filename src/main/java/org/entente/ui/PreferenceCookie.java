package org.entente.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.entente.access.Preferences;
import org.entente.text.Language;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseCookie;

/**
 * How this browser shows pages, so that the first byte of a page is already right and no statement is spent on it.
 *
 * @param preferences how the person wants pages shown
 * @param narrow whether the rail is narrow
 */
record PreferenceCookie(Preferences preferences, boolean narrow) {
  private static final String NAME = "entente-preferences";
  private static final Set<String> THEMES = Set.of("auto", "light", "dark");
  private static final Set<String> DIGITS = Set.of("latn", "native");
  private static final Set<String> CALENDARS = Set.of("gregory", "persian", "islamic");

  /** The cookie of a request; empty when there is none or it is not one of ours. */
  static Optional<PreferenceCookie> of(HttpServletRequest request) {
    var cookies = Optional.ofNullable(request.getCookies()).map(Arrays::asList).orElse(List.of());
    return cookies.stream().filter(cookie -> cookie.getName().equals(NAME)).flatMap(cookie -> read(cookie.getValue()).stream()).findFirst();
  }

  /** Reads a value; empty when it is not one of ours. */
  static Optional<PreferenceCookie> read(String value) {
    var parts = value.split("\\.");
    if (parts.length != 6 || !THEMES.contains(parts[1]) || !DIGITS.contains(parts[2]) || !CALENDARS.contains(parts[3]))
      return Optional.empty();
    return Language.of(parts[0]).map(language -> new PreferenceCookie(
        new Preferences(language, parts[1], parts[2], parts[3], parts[4].equals("on")), parts[5].equals("narrow")));
  }

  /** What a form changed; what it did not send stays. Nonsense changes nothing. */
  PreferenceCookie changedBy(HttpServletRequest form) {
    var now = written().split("\\.");
    var names = List.of("language", "theme", "digits", "calendar", "keys", "rail");
    for (int n = 0; n < now.length; n++) {
      now[n] = Optional.ofNullable(form.getParameter(names.get(n))).orElse(now[n]);
    }
    return read(String.join(".", now)).orElse(this);
  }

  /** The header that keeps it for a year. */
  String header(boolean secure) {
    return ResponseCookie.from(NAME, written()).path("/").maxAge(Duration.ofDays(365)).httpOnly(true).secure(secure).sameSite("Lax").build()
        .toString();
  }

  private String written() {
    return String.join(".", preferences.language().tag(), preferences.theme(), preferences.digits(), preferences.calendar(),
        preferences.letterKeys() ? "on" : "off", narrow ? "narrow" : "wide");
  }
}
