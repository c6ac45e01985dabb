package org.entente.administration;

import java.util.Map;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.ui.Page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Groups as pages for administrators. */
@Controller
@RequestMapping("/administration/groups")
class GroupController {
  private final KeptGroups groups;
  private final GroupPages pages;
  private final Ledger ledger;

  GroupController(KeptGroups groups, GroupPages pages, Ledger ledger) {
    this.groups = groups;
    this.pages = pages;
    this.ledger = ledger;
  }

  @GetMapping
  String index(Officer officer, Page page, Model model) {
    model.addAttribute("sheet", pages.list(officer, page));
    return "ui/listSheet";
  }

  @GetMapping("/new")
  Object newOne(Officer officer, Page page) {
    officer.require(Deed.ADMINISTER);
    return Forms.page(pages.newForm(Map.of(), page));
  }

  @PostMapping
  Object create(@RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.done(page, () -> GroupPages.ALL + "/" + groups.create(sent.get("code"), Written.ofForm("name", sent), officer),
        () -> pages.newForm(sent, page));
  }

  @GetMapping("/{code}")
  String show(@PathVariable String code, Officer officer, Page page, Model model) {
    model.addAttribute("sheet", pages.show(code, officer, page));
    return "ui/showSheet";
  }

  @GetMapping("/{code}/joining")
  Object joining(@PathVariable String code, Officer officer, Page page) {
    ledger.confirmed(officer);
    return Forms.page(pages.joining(code, Map.of(), officer, page));
  }

  @PostMapping("/{code}/joining")
  Object join(@PathVariable String code, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.done(page, () -> {
      groups.join(code, Written.version(sent), sent.get("member"), sent.get("since"), sent.get("until"), officer);
      return GroupPages.ALL + "/" + code;
    }, () -> pages.joining(code, sent, officer, page));
  }

  @GetMapping("/{code}/leaving")
  Object leaving(@PathVariable String code, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.page(pages.leaving(code, sent, officer, page));
  }

  @PostMapping("/{code}/leaving")
  Object leave(@PathVariable String code, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.done(page, () -> {
      groups.leave(code, Written.version(sent), sent.get("member"), sent.get("until"), officer);
      return GroupPages.ALL + "/" + code;
    }, () -> pages.leaving(code, sent, officer, page));
  }
}
