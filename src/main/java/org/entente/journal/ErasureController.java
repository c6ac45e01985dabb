package org.entente.journal;

import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.ui.Cell;
import org.entente.ui.Field;
import org.entente.ui.FormSheet;
import org.entente.ui.Page;
import org.entente.ui.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Erasing what was written with a deed, as a page: what goes and what stays is said before it is done, for it cannot be taken back. */
@Controller
@RequestMapping("/journal/{dossier}/{version}/erasure")
class ErasureController {
  private final Erasures erasures;

  ErasureController(Erasures erasures) {
    this.erasures = erasures;
  }

  @GetMapping
  Object form(@PathVariable String dossier, @PathVariable String version, Officer officer, Page page) {
    return page(sheet(dossier, version, "", officer, page), List.of(), HttpStatus.OK);
  }

  @PostMapping
  Object erase(@PathVariable String dossier, @PathVariable String version, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    String reason = sent.getOrDefault("reason", "").strip();
    FormSheet again = sheet(dossier, version, reason, officer, page);
    if (reason.isEmpty() || reason.length() > Erasures.LONGEST)
      return page(again, List.of(new Problem("reason", page.text("journal.refused.reason"))), HttpStatus.UNPROCESSABLE_CONTENT);
    try {
      erasures.erase(DossierId.of(dossier), number(sent.getOrDefault("version", "0")), number(version), reason, officer);
      return "redirect:/journal/" + dossier + "/" + version;
    } catch (FieldRefused refused) {
      return page(again, List.of(new Problem("", page.text(refused.key()))), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (StaleVersion stale) {
      return page(again, List.of(new Problem("", page.text("journal.erase.stale"))), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private FormSheet sheet(String dossier, String version, String reason, Officer officer, Page page) {
    Erasures.Erasable entry = erasures.erasable(DossierId.of(dossier), number(version), officer);
    return new FormSheet(page.text("journal.erase"), Cell.none(), page.text("journal.erase.lead"), List.of(
        new FormSheet.Fact(page.text("journal.fact"), Cell.symbol(entry.standing().fact())),
        new FormSheet.Fact(page.text("journal.version"), Cell.words(page.number(entry.standing().version()))),
        new FormSheet.Fact(page.text("journal.when"), Cell.moment(entry.standing().at()))),
        "/journal/" + dossier + "/" + version + "/erasure", entry.seen(),
        List.of(Field.lines("reason", page.text("journal.erase.reason"), reason, true, Erasures.LONGEST)), page.text("journal.erase.button"),
        "/journal/" + dossier + "/" + version);
  }

  private static ModelAndView page(FormSheet sheet, List<Problem> problems, HttpStatus status) {
    return new ModelAndView("ui/formSheet", Map.of("sheet", sheet, "problems", problems), status);
  }

  private static long number(String version) {
    if (!version.matches("[1-9]\\d{0,17}"))
      throw new DossierUnknown();
    return Long.parseLong(version);
  }
}
