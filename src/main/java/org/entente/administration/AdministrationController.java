package org.entente.administration;

import java.util.List;

import org.entente.access.Officer;
import org.entente.ui.Page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where administrators begin: what they keep, and what was done to it. */
@Controller
class AdministrationController {
  private static final int AT_ONCE = 50;
  private static final List<String> PARTS = List.of("agencies", "officers", "groups", "holidays", "rules", "ceiling");
  private final Ledger ledger;
  private final Histories histories;

  AdministrationController(Ledger ledger, Histories histories) {
    this.ledger = ledger;
    this.histories = histories;
  }

  @GetMapping("/administration")
  String index(@RequestParam(defaultValue = "") String before, Officer officer, Page page, Model model) {
    long below = before.matches("[1-9][0-9]{0,17}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<LedgerEntry> entries = ledger.below(below, AT_ONCE, officer);
    model.addAttribute("parts", PARTS);
    model.addAttribute("deeds", histories.lines(entries, page));
    model.addAttribute("next", entries.size() < AT_ONCE ? "" : "/administration?before=" + entries.getLast().version());
    return "administration/index";
  }
}
