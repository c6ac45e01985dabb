package org.entente.signin;

import java.time.Clock;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.ui.Page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Making a passkey, calling it otherwise and removing it. What opens or closes a way in asks for a person who has just confirmed to be there. */
@Controller
class PasskeyController {
  private final Passkeys passkeys;
  private final Clock clock;

  PasskeyController(Passkeys passkeys, Clock clock) {
    this.passkeys = passkeys;
    this.clock = clock;
  }

  @GetMapping("/security/passkeys/new")
  String ask(HttpServletRequest request, Page page, Model model, Officer officer) {
    officer.requireConfirmed(clock.instant());
    String name = OpenSession.device(String.valueOf(request.getHeader(HttpHeaders.USER_AGENT)), page);
    return form(request, model, name, "");
  }

  @PostMapping(path = "/security/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String options(HttpServletRequest request, Officer officer, Authentication who) {
    officer.requireConfirmed(clock.instant());
    return passkeys.making(request, who);
  }

  @PostMapping("/security/passkeys")
  String make(HttpServletRequest request, HttpServletResponse response, Model model, Officer officer, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String answer) {
    officer.requireConfirmed(clock.instant());
    String problem = !isName(name)
        ? "signin.passkeys.noName"
        : passkeys.keep(request, officer.login(), answer, name.strip()) ? "" : "signin.passkeys.notMade";
    if (problem.isEmpty())
      return "redirect:/security";
    response.setStatus(422);
    return form(request, model, name, problem);
  }

  @GetMapping("/security/passkeys/{id}")
  String show(Model model, Officer officer, @PathVariable UUID id) {
    return passkeys.of(officer.login()).stream().filter(key -> key.id().equals(id)).findFirst()
        .map(key -> renaming(model, id, key.name(), "")).orElse("redirect:/security");
  }

  @PostMapping("/security/passkeys/{id}")
  String rename(HttpServletResponse response, Model model, Officer officer, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
    if (!isName(name)) {
      response.setStatus(422);
      return renaming(model, id, name, "signin.passkeys.noName");
    }
    passkeys.rename(officer.login(), id, name.strip());
    return "redirect:/security";
  }

  @PostMapping("/security/passkeys/{id}/removal")
  String remove(Officer officer, @PathVariable UUID id) {
    officer.requireConfirmed(clock.instant());
    passkeys.remove(officer.login(), id);
    return "redirect:/security";
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= Passkeys.LONGEST_NAME;
  }

  private String form(HttpServletRequest request, Model model, String name, String problem) {
    model.addAttribute("name", name);
    model.addAttribute("served", passkeys.areServed(request));
    model.addAttribute("problem", problem);
    return "signin/passkeyForm";
  }

  private static String renaming(Model model, UUID id, String name, String problem) {
    model.addAttribute("id", id.toString());
    model.addAttribute("name", name);
    model.addAttribute("problem", problem);
    return "signin/passkey";
  }
}
