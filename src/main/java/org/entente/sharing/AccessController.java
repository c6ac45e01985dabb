package org.entente.sharing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.ui.Page;
import org.entente.ui.Problem;
import org.entente.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page about the sight of a dossier, and every deed on it; what was written comes back with whatever is wrong with it. */
@Controller
@RequestMapping("/dossiers/{id}")
class AccessController {
  private final AccessSheets sheets;
  private final Sharing sharing;
  private final Levels levels;
  private final AccessRequests requests;
  private final Access access;
  private final Dossiers dossiers;

  AccessController(AccessSheets sheets, Sharing sharing, Levels levels, AccessRequests requests, Access access, Dossiers dossiers) {
    this.sheets = sheets;
    this.sharing = sharing;
    this.levels = levels;
    this.requests = requests;
    this.access = access;
    this.dossiers = dossiers;
  }

  @GetMapping("/access")
  String show(@PathVariable DossierId id, @RequestParam(defaultValue = "") String within, Officer officer, Page page, Model model) {
    model.addAttribute("sheet", sheets.sheet(id, within, Map.of(), List.of(), officer, page));
    return "sharing/show";
  }

  @PostMapping("/shares")
  Object share(@PathVariable DossierId id, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(id, sent, officer, page, () -> sharing.share(id, version(sent), grant(sent), officer));
  }

  @PostMapping("/shares/end")
  Object end(@PathVariable DossierId id, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(id, sent, officer, page, () -> sharing.end(id, version(sent), sent.get("reader"), officer));
  }

  @PostMapping("/circle")
  Object close(@PathVariable DossierId id, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(id, sent, officer, page, () -> sharing.close(id, version(sent), sent.get("circleReason"), officer));
  }

  @PostMapping("/circle/end")
  Object open(@PathVariable DossierId id, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(id, sent, officer, page, () -> sharing.open(id, version(sent), sent.get("circleReason"), officer));
  }

  @PostMapping("/circle/members")
  Object name(@PathVariable DossierId id, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(id, sent, officer, page, () -> sharing.name(id, version(sent), grant(sent), officer));
  }

  @PostMapping("/circle/members/end")
  Object remove(@PathVariable DossierId id, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(id, sent, officer, page, () -> sharing.remove(id, version(sent), sent.get("reader"), officer));
  }

  @PostMapping("/level")
  Object raise(@PathVariable DossierId id, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(id, sent, officer, page, () -> levels.raise(id, version(sent), number(sent.get("level")), sent.get("levelReason"), officer));
  }

  @PostMapping("/requests/{request}/decision")
  Object decide(@PathVariable DossierId id, @PathVariable UUID request, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    if (!requests.dossier(request, officer).equals(id))
      throw new DossierUnknown();
    return done(id, sent, officer, page, () -> "yes".equals(sent.get("answer"))
        ? requests.grant(request, version(sent), sent.get("right"), sent.get("until"), officer)
        : requests.refuse(request, version(sent), sent.get("remark"), officer));
  }

  private interface OnDossier {
    long run();
  }

  private Object done(DossierId id, Map<String, String> sent, Officer officer, Page page, OnDossier deed) {
    try {
      deed.run();
    } catch (FieldRefused e) {
      return again(id, sent, new Problem(field(e.field(), sent), page.text(e.key(), e.arguments().toArray())), officer, page);
    } catch (Refused e) {
      return again(id, sent, new Problem("", page.text(e.key(), e.arguments().toArray())), officer, page);
    } catch (StaleVersion e) {
      return again(id, sent, new Problem("", page.text("sharing.refused.stale")), officer, page);
    }
    // whoever took themselves out of the circle sees it no more
    return "redirect:" + (access.reading(officer, () -> dossiers.find(id)).isPresent() ? "/dossiers/" + id + "/access" : "/work");
  }

  private Object again(DossierId id, Map<String, String> sent, Problem problem, Officer officer, Page page) {
    var sheet = sheets.sheet(id, sent.getOrDefault("within", ""), sent, List.of(problem), officer, page);
    return new ModelAndView("sharing/show", Map.of("sheet", sheet), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Several forms of the page ask for a reason: each under a name of its own. */
  private static String field(String field, Map<String, String> sent) {
    if (!field.equals("reason"))
      return field;
    return sent.containsKey("circleReason") ? "circleReason" : sent.containsKey("levelReason") ? "levelReason" : field;
  }

  private static Grant grant(Map<String, String> sent) {
    return new Grant(sent.get("reader"), sent.get("right"), sent.get("until"), sent.get("reason"));
  }

  static long version(Map<String, String> sent) {
    return number(sent.get("version"));
  }

  static int number(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : -1;
  }
}
