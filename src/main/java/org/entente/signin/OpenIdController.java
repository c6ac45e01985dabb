package org.entente.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to another service that says who somebody is, and back from it. Whatever is wrong there is answered alike. */
@Controller
class OpenIdController {
  private static final String BACK = "entente.openid.back";
  private final OpenId openId;
  private final Confirmation confirmation;
  private final Throttle throttle;
  private final SecurityLog log;

  OpenIdController(OpenId openId, Confirmation confirmation, Throttle throttle, SecurityLog log) {
    this.openId = openId;
    this.confirmation = confirmation;
    this.throttle = throttle;
    this.log = log;
  }

  @GetMapping("/sign-in/openid")
  String ask(HttpServletRequest request, @RequestParam(defaultValue = "/") String back, @RequestParam(defaultValue = "false") boolean anew) {
    if (openId.name().isEmpty())
      return "redirect:/sign-in";
    try {
      throttle.takeWithoutName(Whence.of(request));
    } catch (TriedTooOften often) {
      return "redirect:/sign-in?later=" + often.seconds();
    }
    var asks = openId.ask(request, anew);
    if (asks.isEmpty())
      return "redirect:" + Arrival.refused(OwnAddress.of(back), "silent");
    request.getSession().setAttribute(BACK, OwnAddress.of(back));
    return "redirect:" + asks.get();
  }

  @GetMapping("/sign-in/openid/back")
  String comeBack(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    String back = session != null && session.getAttribute(BACK) instanceof String kept ? kept : "/";
    var proved = openId.answered(request);
    if (proved.isEmpty()) {
      log.unproved("");
      return "redirect:" + Arrival.refused(back, "openid");
    }
    throttle.forgiveWithoutName(Whence.of(request));
    var account = proved.get().account();
    var factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY).issuedAt(proved.get().at()).build();
    confirmation.signIn(account.login(), factor, !account.secondFactor(), request, response);
    return "redirect:" + (account.secondFactor() ? Arrival.toCode(back) : back);
  }
}
