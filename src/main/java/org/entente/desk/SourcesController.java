package org.entente.desk;

import org.entente.access.Officer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a demonstration: what Entente was built from. */
@Controller
@ConditionalOnProperty("entente.demo")
class SourcesController {
  private final SourceCards cards;

  SourcesController(SourceCards cards) {
    this.cards = cards;
  }

  @GetMapping("/sources")
  String index(Officer officer, Model model) {
    model.addAttribute("cards", cards.seenBy(officer));
    return "desk/sources";
  }
}
