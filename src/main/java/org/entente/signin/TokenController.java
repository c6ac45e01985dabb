package org.entente.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.entente.access.Deed;
import org.entente.access.Officer;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making a token on a page, and ending one. */
@Controller
class TokenController {
  private static final int LONGEST_NAME = 80;
  private static final List<Integer> DAYS = List.of(7, 30, 90, 366);
  private final Tokens tokens;
  private final Clock clock;

  TokenController(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping("/security/tokens/new")
  String ask(Model model, Officer officer) {
    officer.requireConfirmed(clock.instant());
    return form(model, officer, "", "");
  }

  @PostMapping("/security/tokens")
  String make(HttpServletResponse response, Model model, Officer officer, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "30") int days, @RequestParam(defaultValue = "reads") String scope,
      @RequestParam(defaultValue = "") Set<Deed> deeds) {
    officer.requireConfirmed(clock.instant());
    boolean named = !name.isBlank() && name.length() <= LONGEST_NAME;
    if (!named || !DAYS.contains(days) || scope.equals("deeds") && deeds.isEmpty()) {
      response.setStatus(422);
      return form(model, officer, name, named ? "signin.tokens.noDeed" : "signin.tokens.noName");
    }
    Set<Deed> allowed = scope.equals("deeds") ? deeds : EnumSet.allOf(Deed.class);
    var made = tokens.make(officer, new Tokens.Wanted(name.strip(), Duration.ofDays(days), scope.equals("reads"), allowed));
    model.addAttribute("token", made.token());
    return "signin/token";
  }

  @PostMapping("/security/tokens/{id}/end")
  String end(Officer officer, @PathVariable UUID id) {
    tokens.end(officer, id);
    return "redirect:/security";
  }

  private static String form(Model model, Officer officer, String name, String problem) {
    model.addAttribute("name", name);
    model.addAttribute("problem", problem);
    model.addAttribute("days", DAYS);
    model.addAttribute("deeds", Arrays.stream(Deed.values()).filter(officer::may).filter(deed -> !Tokens.NEVER.contains(deed)).toList());
    return "signin/tokenForm";
  }
}
