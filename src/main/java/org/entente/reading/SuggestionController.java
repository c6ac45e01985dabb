package org.entente.reading;

import java.util.List;
import java.util.Map;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.ui.Page;
import org.entente.ui.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One suggestion: its form, and the decisions about it. Each leads back to the review, on to the next open one. */
@Controller
@RequestMapping("/suggestions/{id}")
class SuggestionController {
  private final Access access;
  private final Documents documents;
  private final Reviews reviews;
  private final Suggestions suggestions;
  private final SuggestionRepository repository;
  private final Leads leads;
  private final Agencies agencies;

  SuggestionController(Access access, Documents documents, Reviews reviews, Suggestions suggestions, SuggestionRepository repository, Leads leads,
      Agencies agencies) {
    this.access = access;
    this.documents = documents;
    this.reviews = reviews;
    this.suggestions = suggestions;
    this.repository = repository;
    this.leads = leads;
    this.agencies = agencies;
  }

  @GetMapping
  String edit(@PathVariable SuggestionId id, Page page, Officer officer, Model model) {
    SuggestionCard card = reviews.card(id, page.language(), officer);
    Suggestion suggestion = card.suggestion();
    AcceptanceForm proposed = new AcceptanceForm(List.of(card.lead().code()), List.of(), future(suggestion.deadline(), page), null,
        TaskFromText.title(suggestion.text()), suggestion.text());
    model.addAttribute("sheet", sheet(card, proposed, List.of(), page, officer));
    return "reading/edit";
  }

  @PostMapping("/acceptance")
  Object accept(@PathVariable SuggestionId id, @RequestParam(required = false) @Nullable List<String> lead,
      @RequestParam(required = false) @Nullable List<String> cooperating, @RequestParam(required = false) @Nullable String due,
      @RequestParam(required = false) @Nullable String product, @RequestParam(required = false) @Nullable String title,
      @RequestParam(required = false) @Nullable String text, Page page, Officer officer, RedirectAttributes left) {
    AcceptanceForm form = new AcceptanceForm(lead, cooperating, due, product, title, text);
    try {
      suggestions.accept(id, form.read(agencies, officer), officer);
    } catch (FieldRefused refused) {
      Problem problem = new Problem(refused.field(), page.text(refused.key(), refused.arguments().toArray()));
      return new ModelAndView("reading/edit",
          Map.of("sheet", sheet(reviews.card(id, page.language(), officer), form, List.of(problem), page, officer)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return back(id, officer, left);
  }

  @PostMapping("/refusal")
  String refuse(@PathVariable SuggestionId id, @RequestParam(required = false) @Nullable String reason, Officer officer, RedirectAttributes left) {
    suggestions.refuse(id, reason, officer);
    return back(id, officer, left);
  }

  @PostMapping("/reopening")
  String reopen(@PathVariable SuggestionId id, @RequestParam SuggestionStage from, Page page, Officer officer) {
    suggestions.reopen(id, from, page.text("reading.undone"), officer);
    KeptSuggestion kept = suggestions.get(id, officer);
    return "redirect:/documents/" + kept.document() + "?at=" + place(kept, officer) + "#g" + id;
  }

  /** Back to the review, standing on the next open suggestion, with the one just decided at hand to take back. */
  private String back(SuggestionId id, Officer officer, RedirectAttributes left) {
    left.addFlashAttribute("decided", id.toString());
    KeptSuggestion kept = suggestions.get(id, officer);
    List<KeptSuggestion> all = suggestions.of(kept.document(), officer);
    int here = place(kept, officer);
    for (int step = 0; step < all.size(); step++) {
      int n = (here + step) % all.size();
      if (all.get(n).stage() == SuggestionStage.OPEN)
        return "redirect:/documents/" + kept.document() + "?at=" + (n + 1) + "#g" + all.get(n).id();
    }
    return "redirect:/documents/" + kept.document();
  }

  private int place(KeptSuggestion kept, Officer officer) {
    return access.reading(officer, () -> repository.suggestions(kept.document())).stream().map(KeptSuggestion::id).toList().indexOf(kept.id()) + 1;
  }

  private AcceptancePage sheet(SuggestionCard card, AcceptanceForm form, List<Problem> problems, Page page, Officer officer) {
    DossierId id = card.kept().document();
    Document document = access.reading(officer, () -> documents.get(id));
    return new AcceptancePage(document, List.of(card), List.of(card.kept().id().toString()), form, leads.choices(page.language()), problems);
  }

  /** A deadline of the text is proposed only when it is a whole day that has not passed. */
  private static @Nullable String future(@Nullable String deadline, Page page) {
    return deadline != null && deadline.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && deadline.compareTo(page.today().toString()) >= 0 ? deadline : null;
  }
}
