package org.entente.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page between a right password and the first page, for accounts with a second proof. */
@Controller
class CodeController {
  private final Authenticators authenticators;
  private final Confirmation confirmation;

  CodeController(Authenticators authenticators, Confirmation confirmation) {
    this.authenticators = authenticators;
    this.confirmation = confirmation;
  }

  @GetMapping("/sign-in/code")
  String ask(Model model, @RequestParam(defaultValue = "/") String back) {
    return form(model, back, "");
  }

  @PostMapping("/sign-in/code")
  String prove(HttpServletRequest request, HttpServletResponse response, Model model, Authentication who,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String back) {
    String problem = problem(request, who, code);
    if (problem.isEmpty()) {
      confirmation.complete(who, request, response);
      return "redirect:" + OwnAddress.of(back);
    }
    response.setStatus(422);
    return form(model, back, problem);
  }

  private String problem(HttpServletRequest request, Authentication who, String code) {
    try {
      return authenticators.accepts(who.getName(), code, Whence.of(request)) ? "" : "signin.code.refused";
    } catch (TriedTooOften often) {
      return "signin.later.soon";
    }
  }

  private static String form(Model model, String back, String problem) {
    model.addAttribute("back", OwnAddress.of(back));
    model.addAttribute("problem", problem);
    return "signin/code";
  }
}
