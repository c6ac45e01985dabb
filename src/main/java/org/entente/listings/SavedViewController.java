package org.entente.listings;

import java.util.Arrays;

import org.entente.access.Officer;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Kind;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Saving, renaming and forgetting views; each leads back to the register. */
@Controller
class SavedViewController {
  private final SavedViews views;

  SavedViewController(SavedViews views) {
    this.views = views;
  }

  @PostMapping("/views")
  RedirectView save(@RequestParam String register, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String query, Officer officer) {
    Address asked = register(register, query);
    views.save(register, name, asked, officer);
    return to(asked);
  }

  @PostMapping("/views/{id}")
  RedirectView rename(@PathVariable String id, @RequestParam String register, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String query, Officer officer) {
    Address asked = register(register, query);
    views.rename(id(id), register, name, officer);
    return to(asked);
  }

  @PostMapping("/views/{id}/deletion")
  RedirectView delete(@PathVariable String id, @RequestParam String register, Officer officer) {
    Address asked = register(register, "");
    views.delete(id(id), officer);
    return to(asked);
  }

  private static SavedView.Id id(String text) {
    try {
      return SavedView.Id.of(text);
    } catch (IllegalArgumentException e) {
      throw new DossierUnknown();
    }
  }

  private static Address register(String word, String query) {
    if (Arrays.stream(Kind.values()).noneMatch(k -> k.word().equals(word)))
      throw new DossierUnknown();
    return Address.of("/" + word, query);
  }

  private static RedirectView to(Address asked) {
    RedirectView view = new RedirectView(asked.toString(), true);
    view.setExpandUriTemplateVariables(false);
    return view;
  }
}
