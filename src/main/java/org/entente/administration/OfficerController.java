package org.entente.administration;

import java.util.Map;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.ui.FormSheet;
import org.entente.ui.Page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Officers, their seats and accounts as pages for administrators. A given password is in the answer to its deed and nowhere else. */
@Controller
@RequestMapping("/administration/officers")
class OfficerController {
  private final KeptOfficers officers;
  private final OfficerPages pages;
  private final Ledger ledger;

  OfficerController(KeptOfficers officers, OfficerPages pages, Ledger ledger) {
    this.officers = officers;
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
    ledger.confirmed(officer);
    return Forms.page(pages.newForm(Map.of(), page));
  }

  @PostMapping
  Object create(@RequestParam Map<String, String> sent, Officer officer, Page page) {
    return Forms.made(page, () -> given(officers.create(sent.get("login"), Written.ofForm("name", sent), sent.get("language"), officer)),
        () -> pages.newForm(sent, page));
  }

  @GetMapping("/{login}")
  String show(@PathVariable String login, Officer officer, Page page, Model model) {
    model.addAttribute("sheet", pages.show(login, officer, page));
    return "ui/showSheet";
  }

  @GetMapping("/{login}/seat")
  Object newSeat(@PathVariable String login, Officer officer, Page page) {
    ledger.confirmed(officer);
    return Forms.page(pages.seat(login, Map.of(), officer, page));
  }

  @PostMapping("/{login}/seat")
  Object giveSeat(@PathVariable String login, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(login, () -> officers.giveSeat(login, Written.version(sent), SeatForm.of(sent), officer), page,
        () -> pages.seat(login, sent, officer, page));
  }

  @GetMapping("/{login}/seats/{seat}/move")
  Object moving(@PathVariable String login, @PathVariable UUID seat, Officer officer, Page page) {
    ledger.confirmed(officer);
    return Forms.page(pages.move(login, seat, Map.of(), officer, page));
  }

  @PostMapping("/{login}/seats/{seat}/move")
  Object move(@PathVariable String login, @PathVariable UUID seat, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(login, () -> officers.moveSeat(login, seat, Written.version(sent), SeatForm.of(sent), officer), page,
        () -> pages.move(login, seat, sent, officer, page));
  }

  @GetMapping("/{login}/seats/{seat}/end")
  Object ending(@PathVariable String login, @PathVariable UUID seat, Officer officer, Page page) {
    return Forms.page(pages.end(login, seat, Map.of(), officer, page));
  }

  @PostMapping("/{login}/seats/{seat}/end")
  Object end(@PathVariable String login, @PathVariable UUID seat, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    return done(login, () -> officers.endSeat(login, seat, Written.version(sent), sent.get("until"), officer), page,
        () -> pages.end(login, seat, sent, officer, page));
  }

  @GetMapping("/{login}/{deed}")
  Object asking(@PathVariable String login, @PathVariable String deed, Officer officer, Page page) {
    ledger.confirmed(officer);
    return Forms.page(pages.account(login, AccountDeed.of(deed), officer, page));
  }

  @PostMapping("/{login}/{deed}")
  Object account(@PathVariable String login, @PathVariable String deed, @RequestParam Map<String, String> sent, Officer officer, Page page) {
    ledger.confirmed(officer);
    AccountDeed what = AccountDeed.of(deed);
    long seen = Written.version(sent);
    if (what == AccountDeed.PASSWORD)
      return Forms.made(page, () -> given(officers.resetPassword(login, seen, officer)), () -> pages.account(login, what, officer, page));
    return done(login, () -> what == AccountDeed.SECOND_FACTOR
        ? officers.resetSecondFactor(login, seen, officer)
        : officers.open(login, seen, what == AccountDeed.OPENING, officer), page, () -> pages.account(login, what, officer, page));
  }

  private static ModelAndView given(KeptOfficers.Given given) {
    return new ModelAndView("administration/given", Map.of("login", given.login(), "password", given.password()));
  }

  private static Object done(String login, java.util.function.LongSupplier deed, Page page, java.util.function.Supplier<FormSheet> again) {
    return Forms.done(page, () -> {
      var unused = deed.getAsLong();
      return OfficerPages.ALL + "/" + login;
    }, again);
  }
}
