package org.entente.ui;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a person wants to read: language, light or dark, digits, a second calendar, shortcuts. */
@Controller
class PreferencesController {
  @GetMapping("/preferences")
  String show() {
    return "ui/preferences";
  }

  /** Changes what is sent and leaves the rest; goes back to a page of ours. */
  @PostMapping("/preferences")
  String change(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "/") String back) {
    var now = Pages.preferences(request);
    var asked = String.join(".", sent(request, "language", now.language().tag()), sent(request, "theme", now.theme()), sent(request, "digits", now.digits()),
        sent(request, "calendar", now.calendar()), sent(request, "keys", now.keys() ? "on" : "off"), sent(request, "rail", now.rail()));
    var cookie = ResponseCookie.from(Preferences.COOKIE, Preferences.read(asked).orElse(now).written()).path("/").maxAge(Duration.ofDays(365)).httpOnly(true)
        .secure(request.isSecure()).sameSite("Lax").build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return "redirect:" + (back.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? back : "/");
  }

  private static String sent(HttpServletRequest request, String name, String otherwise) {
    var value = request.getParameter(name);
    return value == null ? otherwise : value;
  }
}
