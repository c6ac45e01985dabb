package org.entente.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page between a person and a deed that asks for a fresh proof of who they are; it leads back to where they came from. */
@Controller
class ConfirmationController {
  private final Confirmation confirmation;
  private final Passkeys passkeys;
  private final OpenId openId;

  ConfirmationController(Confirmation confirmation, Passkeys passkeys, OpenId openId) {
    this.confirmation = confirmation;
    this.passkeys = passkeys;
    this.openId = openId;
  }

  @GetMapping("/confirm")
  String ask(HttpServletRequest request, Model model, Authentication who, @RequestParam(defaultValue = "/") String back) {
    return form(request, model, who, back, "");
  }

  @PostMapping("/confirm")
  String confirm(HttpServletRequest request, HttpServletResponse response, Model model, Authentication who,
      @RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "/") String back) {
    String problem = problem(request, response, who, secret);
    if (problem.isEmpty())
      return "redirect:" + OwnAddress.of(back);
    response.setStatus(422);
    return form(request, model, who, back, problem);
  }

  @PostMapping(path = "/confirm/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String options(HttpServletRequest request, Authentication who) {
    return passkeys.ask(request, who);
  }

  @PostMapping("/confirm/passkey")
  String confirmByPasskey(HttpServletRequest request, HttpServletResponse response, Model model, Authentication who,
      @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "/") String back) {
    if (passkeys.proved(request, answer).filter(who.getName()::equals).isPresent()) {
      confirmation.byPasskey(who, request, response);
      return "redirect:" + OwnAddress.of(back);
    }
    response.setStatus(422);
    return form(request, model, who, back, "signin.confirm.refused");
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

  private String form(HttpServletRequest request, Model model, Authentication who, String back, String problem) {
    model.addAttribute("back", OwnAddress.of(back));
    model.addAttribute("asksCode", confirmation.asksCode(who));
    model.addAttribute("passkey", passkeys.areServed(request) && !passkeys.of(who.getName()).isEmpty());
    model.addAttribute("service", Confirmation.cameByService(who) ? openId.name() : "");
    model.addAttribute("problem", problem);
    return "signin/confirm";
  }
}
