package org.entente.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page between a person and a deed that asks for a fresh proof of who they are; it leads back to where they came from. */
@Controller
class ConfirmationController {
  private final Confirmation confirmation;

  ConfirmationController(Confirmation confirmation) {
    this.confirmation = confirmation;
  }

  @GetMapping("/confirm")
  String ask(Model model, Authentication who, @RequestParam(defaultValue = "/") String back) {
    return form(model, who, back, "");
  }

  @PostMapping("/confirm")
  String confirm(HttpServletRequest request, HttpServletResponse response, Model model, Authentication who,
      @RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "/") String back) {
    String problem = problem(request, response, who, secret);
    if (problem.isEmpty())
      return "redirect:" + OwnAddress.of(back);
    response.setStatus(422);
    return form(model, who, back, problem);
  }

  private String problem(HttpServletRequest request, HttpServletResponse response, Authentication who, String secret) {
    try {
      boolean right = confirmation.asksCode(who)
          ? confirmation.byCode(who, secret, request, response)
          : confirmation.byPassword(who, secret, request, response);
      return right ? "" : "signin.confirm.refused";
    } catch (TriedTooOften often) {
      return "signin.later.soon";
    }
  }

  private String form(Model model, Authentication who, String back, String problem) {
    model.addAttribute("back", OwnAddress.of(back));
    model.addAttribute("asksCode", confirmation.asksCode(who));
    model.addAttribute("problem", problem);
    return "signin/confirm";
  }
}
