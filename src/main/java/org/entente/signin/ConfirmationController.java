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
  String ask(Model model, @RequestParam(defaultValue = "/") String back) {
    return form(model, back, false);
  }

  @PostMapping("/confirm")
  String confirm(HttpServletRequest request, HttpServletResponse response, Model model, Authentication who,
      @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "/") String back) {
    if (confirmation.byPassword(who, password, request, response))
      return "redirect:" + ours(back);
    response.setStatus(422);
    return form(model, back, true);
  }

  private static String form(Model model, String back, boolean refused) {
    model.addAttribute("back", ours(back));
    model.addAttribute("refused", refused);
    return "signin/confirm";
  }

  private static String ours(String address) {
    return address.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? address : "/";
  }
}
