package org.entente.ui;

import org.entente.access.OfficerResolver;
import org.entente.access.Seats;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a person wants to read, and from which seat to act. */
@Controller
class PreferencesController {
  private final Pages pages;
  private final OfficerResolver officers;
  private final Seats seats;

  PreferencesController(Pages pages, OfficerResolver officers, Seats seats) {
    this.pages = pages;
    this.officers = officers;
    this.seats = seats;
  }

  @GetMapping("/preferences")
  String show() {
    return "ui/preferences";
  }

  @PostMapping("/preferences")
  String change(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "/") String back) {
    var chosen = pages.cookie(request).changedBy(request);
    response.addHeader(HttpHeaders.SET_COOKIE, chosen.header(request.isSecure()));
    officers.officer(request).ifPresent(officer -> seats.prefer(officer.login(), chosen.preferences()));
    return "redirect:" + ours(back);
  }

  /** Only a seat of the person is taken; the next request looks it up again. */
  @PostMapping("/seat")
  String sit(HttpServletRequest request, @RequestParam String seat, @RequestParam(defaultValue = "/") String back) {
    var known = officers.officer(request).stream().flatMap(officer -> officer.seats().stream()).anyMatch(s -> s.id().value().toString().equals(seat));
    if (known)
      request.getSession().setAttribute(OfficerResolver.CHOSEN_SEAT, seat);
    return "redirect:" + ours(back);
  }

  private static String ours(String address) {
    return address.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? address : "/";
  }
}
