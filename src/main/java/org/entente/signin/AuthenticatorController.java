package org.entente.signin;

import java.time.Clock;
import java.util.List;

import org.entente.access.Officer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up an authenticator, taking it away, and recovery codes; each asks for a person who has just confirmed to be there. */
@Controller
class AuthenticatorController {
  private final Authenticators authenticators;
  private final Sessions sessions;
  private final Clock clock;

  AuthenticatorController(Authenticators authenticators, Sessions sessions, Clock clock) {
    this.authenticators = authenticators;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GetMapping("/security/authenticator")
  String show(Model model, Officer officer) {
    officer.requireConfirmed(clock.instant());
    if (authenticators.isInUse(officer.login()))
      return "redirect:/security";
    if (authenticators.proposed(officer.login()).isEmpty())
      authenticators.propose(officer.login());
    return form(model, officer, "");
  }

  @PostMapping("/security/authenticator")
  String begin(HttpServletRequest request, HttpServletResponse response, Model model, Officer officer, @RequestParam(defaultValue = "") String code) {
    officer.requireConfirmed(clock.instant());
    String problem = problem(request, officer, code);
    if (!problem.isEmpty()) {
      response.setStatus(422);
      return form(model, officer, problem);
    }
    sessions.end(officer.login(), session -> !session.getId().equals(request.getSession().getId()));
    return codes(model, authenticators.newCodes(officer.login()));
  }

  @PostMapping("/security/authenticator/removal")
  String remove(Officer officer) {
    officer.requireConfirmed(clock.instant());
    authenticators.remove(officer.login());
    return "redirect:/security";
  }

  @PostMapping("/security/recovery-codes")
  String renew(Model model, Officer officer) {
    officer.requireConfirmed(clock.instant());
    if (!authenticators.isInUse(officer.login()))
      return "redirect:/security";
    return codes(model, authenticators.newCodes(officer.login()));
  }

  private String problem(HttpServletRequest request, Officer officer, String code) {
    try {
      return authenticators.begin(officer.login(), code, Whence.of(request)) ? "" : "signin.code.refused";
    } catch (TriedTooOften often) {
      return "signin.later.soon";
    }
  }

  private String form(Model model, Officer officer, String problem) {
    String secret = authenticators.proposed(officer.login()).orElse("");
    model.addAttribute("secret", Authenticators.inGroups(secret));
    String link = "otpauth://totp/Entente:" + officer.login() + "?secret=" + secret + "&issuer=Entente";
    model.addAttribute("link", link);
    model.addAttribute("picture", QrCode.of(link));
    model.addAttribute("problem", problem);
    return "signin/authenticator";
  }

  private static String codes(Model model, List<String> codes) {
    model.addAttribute("codes", codes);
    return "signin/codes";
  }
}
