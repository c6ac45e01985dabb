package org.entente.deadlines;

import java.util.Map;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.administration.Forms;
import org.entente.administration.Written;
import org.entente.ui.Page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rules as pages for administrators. */
@Controller
@RequestMapping("/administration/rules")
class RuleController {
  private final Rules rules;
  private final RulePages pages;

  RuleController(Rules rules, RulePages pages) {
    this.rules = rules;
    this.pages = pages;
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
    return Forms.done(page, () -> RulePages.at(rules.create(RuleForm.of(sent), officer)), () -> pages.newForm(sent, page));
  }

  @GetMapping("/{country}/{code}")
  String show(@PathVariable String country, @PathVariable String code, Officer officer, Page page, Model model) {
    model.addAttribute("sheet", pages.show(country, code, officer, page));
    return "ui/showSheet";
  }

  @GetMapping("/{country}/{code}/version")
  Object newVersion(@PathVariable String country, @PathVariable String code, Officer officer, Page page) {
    return Forms.page(pages.version(country, code, Map.of(), officer, page));
  }

  @PostMapping("/{country}/{code}/version")
  Object write(@PathVariable String country, @PathVariable String code, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.done(page, () -> {
      rules.write(country, code, Written.version(sent), RuleForm.of(sent), officer);
      return RulePages.ALL + "/" + country + "/" + code;
    }, () -> pages.version(country, code, sent, officer, page));
  }
}
