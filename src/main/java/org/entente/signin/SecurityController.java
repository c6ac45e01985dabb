package org.entente.signin;

import org.entente.access.Officer;
import org.entente.ui.Page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a person sees how and where they are signed in, and ends what should not be. */
@Controller
class SecurityController {
  private final Sessions sessions;
  private final Authenticators authenticators;
  private final Tokens tokens;
  private final Passkeys passkeys;

  SecurityController(Sessions sessions, Authenticators authenticators, Tokens tokens, Passkeys passkeys) {
    this.sessions = sessions;
    this.authenticators = authenticators;
    this.tokens = tokens;
    this.passkeys = passkeys;
  }

  @GetMapping("/security")
  String show(Page page, Officer officer, HttpServletRequest request, Model model) {
    model.addAttribute("sessions", sessions.of(officer.login()).stream().map(s -> OpenSession.of(s, page, here(request))).toList());
    model.addAttribute("authenticator", authenticators.isInUse(officer.login()));
    model.addAttribute("passkeys", passkeys.of(officer.login()).stream().map(OwnPasskey::of).toList());
    model.addAttribute("codesLeft", authenticators.codesLeft(officer.login()));
    model.addAttribute("tokens", tokens.of(officer).stream().map(token -> OwnToken.of(token, officer, page)).toList());
    return "signin/security";
  }

  /** Ends one session, or all but this one when none is named. */
  @PostMapping("/security/sign-outs")
  String signOut(Officer officer, HttpServletRequest request, @RequestParam(defaultValue = "") String session) {
    String here = here(request);
    sessions.end(officer.login(), s -> session.isEmpty() ? !s.getId().equals(here) : s.handle().equals(session));
    return "redirect:/security";
  }

  private static String here(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null ? "" : session.getId();
  }
}
