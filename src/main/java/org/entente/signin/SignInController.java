package org.entente.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.access.OfficerResolver;
import org.entente.access.Seats;
import org.entente.ui.Installation;
import org.entente.ui.Page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page for somebody who has not signed in; in a demonstration it lists who anybody may be. */
@Controller
class SignInController {
  private static final Set<Office> KEEPERS = Set.of(Office.AUDITOR, Office.ADMINISTRATOR);

  private final Installation installation;
  private final OfficerResolver officers;
  private final Seats seats;
  private final Passkeys passkeys;
  private final OpenId openId;

  SignInController(Installation installation, OfficerResolver officers, Seats seats, Passkeys passkeys, OpenId openId) {
    this.installation = installation;
    this.officers = officers;
    this.seats = seats;
    this.passkeys = passkeys;
    this.openId = openId;
  }

  @GetMapping("/sign-in")
  String show(Page page, HttpServletRequest request, Model model) {
    if (officers.officer(request).isPresent())
      return "redirect:/";
    model.addAttribute("problem", problem(page, request));
    model.addAttribute("back", OwnAddress.of(request.getParameter("back")));
    model.addAttribute("service", openId.name());
    model.addAttribute("wayOut", request.getParameter("left") == null ? "" : openId.wayOut().orElse(""));
    model.addAttribute("passkey", passkeys.areServed(request));
    model.addAttribute("demonstrators", installation.demonstration() ? demonstrators(page) : List.of());
    return "signin/signin";
  }

  private String problem(Page page, HttpServletRequest request) {
    String later = request.getParameter("later");
    if (later != null && later.matches("[0-9]{1,4}"))
      return page.text("signin.later", (Integer.parseInt(later) + 59) / 60);
    String refused = request.getParameter("refused");
    if (refused == null)
      return "";
    return switch (refused) {
      case "passkey" -> page.text("signin.passkeys.refused");
      case "openid" -> page.text("signin.openid.refused", openId.name());
      case "silent" -> page.text("signin.openid.silent", openId.name());
      default -> page.text("ui.signin.failed");
    };
  }

  private List<Demonstrator> demonstrators(Page page) {
    return seats.logins().stream().flatMap(login -> seats.officer(login, null).stream())
        .sorted(Comparator.comparing((Officer officer) -> KEEPERS.contains(officer.seat().office())).thenComparing(Officer::login))
        .map(officer -> new Demonstrator(officer.login(), officer.names().in(page.language()), page.text("ui.office." + officer.seat().office()),
            officer.seat().agencyName(page.language())))
        .toList();
  }
}
