package org.entente.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.entente.access.Officer;
import org.entente.ui.Cell;
import org.entente.ui.Choice;
import org.entente.ui.Field;
import org.entente.ui.FormSheet;
import org.entente.ui.Link;
import org.entente.ui.Page;
import org.entente.ui.ShowSheet;
import org.entente.ui.Table;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ceiling as pages for administrators. */
@Controller
@RequestMapping("/administration/ceiling")
class CeilingController {
  private static final String ALL = "/administration/ceiling";
  private final Ceilings ceilings;
  private final AgencyPages agencies;
  private final Ledger ledger;
  private final Histories histories;

  CeilingController(Ceilings ceilings, AgencyPages agencies, Ledger ledger, Histories histories) {
    this.ceilings = ceilings;
    this.agencies = agencies;
    this.ledger = ledger;
    this.histories = histories;
  }

  @GetMapping
  String show(Officer officer, Page page, Model model) {
    int level = ceilings.ofInstallation(officer);
    Table own = new Table(List.of(page.text("administration.field.agency"), page.text("administration.field.code"),
        page.text("administration.field.level")),
        ceilings.ofAgencies(officer).stream()
            .map(c -> List.of(Cell.name(c.names(), page.language()).to(AgencyPages.ALL + "/" + c.code()), Cell.symbol(c.code()),
                Cell.words(page.text("ui.level." + c.level()))))
            .toList());
    model.addAttribute("sheet", new ShowSheet("", Cell.words(page.text("administration.part.ceiling")), List.of(
        new FormSheet.Fact(page.text("administration.ceiling.installation"), Cell.words(page.text("ui.level." + level))),
        new FormSheet.Fact(page.text("administration.ceiling.limit"), Cell.words(page.text("ui.level." + page.installation().limit())))),
        List.of(new Link(ALL + "/change", page.text("administration.ceiling.change"))), List.of(new ShowSheet.Part(
            page.text("administration.ceiling.agencies"), own, page.text("administration.ceiling.agencies.none"), List.of())),
        page.text("administration.history"), histories.of(Ceilings.SUBJECT, officer, page)));
    return "ui/showSheet";
  }

  @GetMapping("/change")
  Object changing(Officer officer, Page page) {
    ledger.confirmed(officer);
    return Forms.page(form(Map.of(), officer, page));
  }

  @PostMapping("/change")
  Object change(@RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.done(page, () -> {
      ceilings.set(Written.version(sent), sent.get("agency"), sent.get("level"), officer);
      return ALL;
    }, () -> form(sent, officer, page));
  }

  private FormSheet form(Map<String, String> sent, Officer officer, Page page) {
    List<Choice> whose = new ArrayList<>(List.of(new Choice("", page.text("administration.ceiling.whole"))));
    whose.addAll(agencies.others("", officer, page));
    List<Choice> levels = IntStream.rangeClosed(1, page.installation().limit())
        .mapToObj(n -> new Choice(String.valueOf(n), page.text("ui.level." + n))).toList();
    return new FormSheet(page.text("administration.ceiling.change"), Cell.none(), page.text("administration.ceiling.change.lead"), List.of(),
        ALL + "/change", ceilings.version(officer), List.of(
            Field.choice("agency", page.text("administration.ceiling.whose"), whose, sent.getOrDefault("agency", ""), false),
            Field.choice("level", page.text("administration.field.level"), levels, sent.getOrDefault("level", "1"), true)),
        page.text("administration.ceiling.change"), ALL);
  }
}
