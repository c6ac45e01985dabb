package org.entente.sharing;

import java.util.List;
import java.util.Map;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.ui.Page;
import org.entente.ui.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for access to what one does not see, and the urgent look. Nothing here says whether there is such a dossier. */
@Controller
class RequestController {
  private final AccessRequests requests;
  private final UrgentLooks looks;

  RequestController(AccessRequests requests, UrgentLooks looks) {
    this.requests = requests;
    this.looks = looks;
  }

  @GetMapping("/access-requests")
  String index(@RequestParam(required = false) @org.jspecify.annotations.Nullable String sent, Officer officer, Model model) {
    model.addAllAttributes(sheet(Map.of(), List.of(), officer));
    model.addAttribute("sent", sent != null);
    return "sharing/requests";
  }

  @PostMapping("/access-requests")
  Object ask(@RequestParam Map<String, String> written, Officer officer, Page page) {
    try {
      requests.ask(written.get("asked"), written.get("right"), written.get("reason"), officer);
      return "redirect:/access-requests?sent";
    } catch (FieldRefused e) {
      return new ModelAndView("sharing/requests", sheet(written, List.of(problem(e, page)), officer), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/break-glass")
  String glass(Officer officer, Model model) {
    looks.mayLook(officer);
    model.addAllAttributes(Map.of("written", Map.of(), "problems", List.of()));
    return "sharing/glass";
  }

  @PostMapping("/break-glass")
  Object look(@RequestParam Map<String, String> written, Officer officer, Page page) {
    try {
      Dossier dossier = looks.look(written.get("asked"), written.get("reason"), officer);
      return "redirect:/" + dossier.kind().word() + "/" + dossier.id();
    } catch (FieldRefused e) {
      return glassAgain(written, problem(e, page));
    } catch (DossierUnknown e) {
      return glassAgain(written, new Problem("asked", page.text("sharing.refused.nothing")));
    }
  }

  private static ModelAndView glassAgain(Map<String, String> written, Problem problem) {
    return new ModelAndView("sharing/glass", Map.of("written", written, "problems", List.of(problem)), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Map<String, Object> sheet(Map<String, String> written, List<Problem> problems, Officer officer) {
    return Map.of("written", written, "problems", problems, "mine", requests.mine(officer), "waiting", requests.waiting(officer), "asks",
        officer.may(Deed.ASK_ACCESS), "looks", officer.may(Deed.BREAK_GLASS));
  }

  private static Problem problem(FieldRefused refused, Page page) {
    return new Problem(refused.field(), page.text(refused.key(), refused.arguments().toArray()));
  }
}
