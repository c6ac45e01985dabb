package org.entente.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
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

/** A lower level: asking for it, or deciding what a colleague asks. A page of its own, since it asks first who is there. */
@Controller
@RequestMapping("/dossiers/{id}/lowering")
class LoweringController {
  private final AccessSheets sheets;
  private final Levels levels;
  private final Clock clock;

  LoweringController(AccessSheets sheets, Levels levels, Clock clock) {
    this.sheets = sheets;
    this.levels = levels;
    this.clock = clock;
  }

  @GetMapping
  String form(@PathVariable DossierId id, Officer officer, Page page, Model model) {
    AccessSheet sheet = sheets.sheet(id, "", Map.of(), List.of(), officer, page);
    officer.require(Deed.LOWER_LEVEL);
    officer.requireConfirmed(clock.instant());
    model.addAttribute("sheet", sheet);
    return "sharing/lowering";
  }

  @PostMapping
  Object ask(@PathVariable DossierId id, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(id, sent, officer, page,
        () -> levels.ask(id, AccessController.version(sent), AccessController.number(sent.get("level")), sent.get("reason"), officer));
  }

  @PostMapping("/decision")
  Object decide(@PathVariable DossierId id, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(id, sent, officer, page, () -> {
      if ("yes".equals(sent.get("answer")))
        levels.confirm(id, AccessController.version(sent), officer);
      else
        levels.refuse(id, AccessController.version(sent), sent.get("remark"), officer);
    });
  }

  private Object done(DossierId id, Map<String, String> sent, Officer officer, Page page, Runnable deed) {
    try {
      deed.run();
      return "redirect:/dossiers/" + id + "/access";
    } catch (FieldRefused e) {
      return again(id, sent, new Problem(e.field(), page.text(e.key(), e.arguments().toArray())), officer, page);
    } catch (Refused e) {
      return again(id, sent, new Problem("", page.text(e.key(), e.arguments().toArray())), officer, page);
    } catch (StaleVersion e) {
      return again(id, sent, new Problem("", page.text("sharing.refused.stale")), officer, page);
    }
  }

  private Object again(DossierId id, Map<String, String> sent, Problem problem, Officer officer, Page page) {
    var sheet = sheets.sheet(id, "", sent, List.of(problem), officer, page);
    return new ModelAndView("sharing/lowering", Map.of("sheet", sheet), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
