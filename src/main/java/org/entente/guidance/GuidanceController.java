package org.entente.guidance;

import java.util.List;
import java.util.Map;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.listings.Address;
import org.entente.listings.Cursor;
import org.entente.listings.Order;
import org.entente.listings.Slice;
import org.entente.listings.Walk;
import org.entente.tasks.Tasks;
import org.entente.ui.Page;
import org.entente.ui.Problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of guiding documents, one of them, and its form. */
@Controller
@RequestMapping("/guidance")
class GuidanceController {
  private static final int MOST = 50;
  private final Guidance guidance;
  private final Tasks tasks;
  private final ObjectProvider<Mentions> mentions;
  private final GuidanceHistory history;

  GuidanceController(Guidance guidance, Tasks tasks, ObjectProvider<Mentions> mentions, GuidanceHistory history) {
    this.history = history;
    this.guidance = guidance;
    this.tasks = tasks;
    this.mentions = mentions;
  }

  @GetMapping
  String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String cursor, Officer officer, Model model) {
    GuidanceFilter filter = GuidanceFilter.of(q, kind);
    Slice<GuidingDocument> slice = guidance.page(filter, cursor.isEmpty() ? null : Cursor.of(cursor, Order.OPENED_NEWEST), Walk.PAGE, officer);
    Address address = new Address("/guidance", Map.of()).with("q", q).with("kind", filter.kind());
    model.addAttribute("slice", slice);
    model.addAttribute("address", address);
    model.addAttribute("filter", filter);
    model.addAttribute("first", cursor.isEmpty() ? "" : address.toString());
    model.addAttribute("next", slice.next() == null ? "" : address.with("cursor", slice.next().toString()).toString());
    model.addAttribute("registers", officer.may(Deed.REGISTER_GUIDANCE));
    return "guidance/index";
  }

  @GetMapping("/{id}")
  String show(@PathVariable DossierId id, Officer officer, Page page, Model model) {
    GuidingDocument document = guidance.get(id, officer);
    model.addAttribute("document", document);
    model.addAttribute("deeds", history.lines(id, page, officer));
    model.addAttribute("tasks", tasks.ofGuidance(id, MOST, officer));
    Mentions known = mentions.getIfAvailable();
    model.addAttribute("mentions", known == null ? List.of() : known.of(document, MOST, officer));
    model.addAttribute("edits", document.right() >= 2 && officer.may(Deed.REGISTER_GUIDANCE));
    return "guidance/show";
  }

  @GetMapping("/new")
  String form(Officer officer, Model model) {
    officer.require(Deed.REGISTER_GUIDANCE);
    model.addAllAttributes(sheet(GuidanceForm.of(Map.of()), "/guidance", 0, List.of(), officer));
    return "guidance/form";
  }

  @PostMapping
  Object create(@RequestParam Map<String, String> sent, Page page, Officer officer) {
    try {
      return "redirect:/guidance/" + guidance.register(GuidanceForm.of(sent).read(), officer);
    } catch (FieldRefused refused) {
      return again(sent, "/guidance", 0, refused.field(), page.text(refused.key(), refused.arguments().toArray()), officer);
    }
  }

  @GetMapping("/{id}/edit")
  String edit(@PathVariable DossierId id, Officer officer, Model model) {
    GuidingDocument document = guidance.get(id, officer);
    officer.require(Deed.REGISTER_GUIDANCE);
    model.addAllAttributes(sheet(GuidanceForm.of(document), "/guidance/" + id, document.version(), List.of(), officer));
    return "guidance/form";
  }

  @PostMapping("/{id}")
  Object update(@PathVariable DossierId id, @RequestParam long version, @RequestParam Map<String, String> sent, Page page, Officer officer) {
    try {
      guidance.rewrite(id, version, GuidanceForm.of(sent).read(), officer);
      return "redirect:/guidance/" + id;
    } catch (FieldRefused refused) {
      return again(sent, "/guidance/" + id, version, refused.field(), page.text(refused.key(), refused.arguments().toArray()), officer);
    } catch (StaleVersion stale) {
      return again(sent, "/guidance/" + id, guidance.get(id, officer).version(), "", page.text("guidance.refused.stale"), officer);
    }
  }

  private static Object again(Map<String, String> sent, String action, long version, String field, String words, Officer officer) {
    Map<String, String> plain = new java.util.HashMap<>(sent);
    plain.computeIfPresent("term", (name, value) -> value.strip().matches("[0-9]{1,4}") ? value : "");
    plain.computeIfPresent("level", (name, value) -> value.matches("[0-9]") ? value : "1");
    return new ModelAndView("guidance/form", sheet(GuidanceForm.of(plain), action, version, List.of(new Problem(field, words)), officer),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Map<String, Object> sheet(GuidanceForm form, String action, long version, List<Problem> problems, Officer officer) {
    return Map.of("form", form, "action", action, "version", version, "problems", problems, "levels", Math.min(2, officer.clearance()));
  }
}
