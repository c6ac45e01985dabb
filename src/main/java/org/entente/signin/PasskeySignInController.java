package org.entente.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey: whoever comes is asked the same, and told the same when it is not accepted, whatever the reason. */
@Controller
class PasskeySignInController {
  private final Passkeys passkeys;
  private final Confirmation confirmation;
  private final Throttle throttle;
  private final SecurityLog log;

  PasskeySignInController(Passkeys passkeys, Confirmation confirmation, Throttle throttle, SecurityLog log) {
    this.passkeys = passkeys;
    this.confirmation = confirmation;
    this.throttle = throttle;
    this.log = log;
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<String> ask(HttpServletRequest request) {
    try {
      throttle.takeWithoutName(Whence.of(request));
    } catch (TriedTooOften often) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, String.valueOf(often.seconds())).build();
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.ask(request, null));
  }

  @PostMapping("/sign-in/passkey")
  String signIn(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "/") String back) {
    var login = passkeys.proved(request, answer);
    if (login.isEmpty()) {
      log.unproved("");
      return "redirect:" + Arrival.refused(OwnAddress.of(back), "passkey");
    }
    throttle.forgiveWithoutName(Whence.of(request));
    confirmation.byPasskey(login.get(), request, response);
    return "redirect:" + OwnAddress.of(back);
  }
}
