package org.entente.administration;

import java.util.Locale;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.dossiers.FieldRefused;
import org.entente.ui.Page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agencies as pages for administrators. */
@Controller
@RequestMapping("/administration/agencies")
class AgencyController {
  private final KeptAgencies agencies;
  private final AgencyPages pages;
  private final Ledger ledger;

  AgencyController(KeptAgencies agencies, AgencyPages pages, Ledger ledger) {
    this.agencies = agencies;
    this.pages = pages;
    this.ledger = ledger;
  }

  @GetMapping
  String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Officer officer, Page page, Model model) {
    model.addAttribute("sheet", pages.list(q, after, officer, page));
    return "ui/listSheet";
  }

  @GetMapping("/new")
  Object newOne(Officer officer, Page page) {
    return Forms.page(pages.newForm(Map.of(), officer, page));
  }

  @PostMapping
  Object create(@RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.done(page, () -> AgencyPages.ALL + "/" + agencies.create(AgencyForm.of(sent), officer), () -> pages.newForm(sent, officer, page));
  }

  @GetMapping("/{code}")
  String show(@PathVariable String code, Officer officer, Page page, Model model) {
    model.addAttribute("sheet", pages.show(code, officer, page));
    return "ui/showSheet";
  }

  @GetMapping("/{code}/edit")
  Object edit(@PathVariable String code, Officer officer, Page page) {
    return Forms.page(pages.edit(code, Map.of(), officer, page));
  }

  @PostMapping("/{code}")
  Object rewrite(@PathVariable String code, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(code, () -> agencies.rewrite(code, Written.version(sent), AgencyForm.of(sent), officer), page,
        () -> pages.edit(code, sent, officer, page));
  }

  @GetMapping("/{code}/end")
  Object ending(@PathVariable String code, Officer officer, Page page) {
    return Forms.page(pages.end(code, Map.of(), officer, page));
  }

  @PostMapping("/{code}/end")
  Object end(@PathVariable String code, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(code, () -> agencies.end(code, meant(code, sent), sent.get("until"), sent.get("reason"), officer), page,
        () -> pages.end(code, sent, officer, page));
  }

  @GetMapping("/{code}/merger")
  Object merging(@PathVariable String code, Officer officer, Page page) {
    ledger.confirmed(officer);
    return Forms.page(pages.merger(code, Map.of(), officer, page));
  }

  @PostMapping("/{code}/merger")
  Object merge(@PathVariable String code, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(code, () -> agencies.merge(code, meant(code, sent), sent.get("heir"), sent.get("on"), officer), page,
        () -> pages.merger(code, sent, officer, page));
  }

  @GetMapping("/{code}/unit")
  Object newUnit(@PathVariable String code, Officer officer, Page page) {
    return Forms.page(pages.unit(code, Map.of(), officer, page));
  }

  @PostMapping("/{code}/unit")
  Object addUnit(@PathVariable String code, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(code, () -> agencies.addUnit(code, Written.version(sent), sent.get("code"), Written.ofForm("name", sent), officer), page,
        () -> pages.unit(code, sent, officer, page));
  }

  /** The version of the form, once the code of the agency was typed: what follows is not taken back. */
  private static long meant(String code, Map<String, String> sent) {
    if (!code.equals(Written.text(sent.get("confirm")).toUpperCase(Locale.ROOT)))
      throw new FieldRefused("confirm", "administration.refused.confirm");
    return Written.version(sent);
  }

  private static Object done(String code, java.util.function.LongSupplier deed, Page page,
      java.util.function.Supplier<org.entente.ui.FormSheet> again) {
    return Forms.done(page, () -> {
      var unused = deed.getAsLong();
      return AgencyPages.ALL + "/" + code;
    }, again);
  }
}
