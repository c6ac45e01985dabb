package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.ui.Page;
import org.entente.ui.Problem;

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

/** A document under review, and several of its suggestions accepted at once. */
@Controller
@RequestMapping("/documents/{id}")
class ReviewController {
  private static final int MOST = 200;
  private final Reviews reviews;
  private final Suggestions suggestions;
  private final Leads leads;
  private final Agencies agencies;
  private final Documents documents;
  private final DocumentHistory history;

  ReviewController(Reviews reviews, Suggestions suggestions, Leads leads, Agencies agencies, Documents documents,
      DocumentHistory history) {
    this.reviews = reviews;
    this.suggestions = suggestions;
    this.leads = leads;
    this.agencies = agencies;
    this.documents = documents;
    this.history = history;
  }

  @GetMapping
  String show(@PathVariable DossierId id, @RequestParam Map<String, String> asked, Page page, Officer officer, Model model) {
    Review review = reviews.of(id, ReviewView.of(asked), page.language(), officer);
    model.addAttribute("review", review);
    model.addAttribute("history", history.lines(review, page, officer));
    if (!model.containsAttribute("decided"))
      model.addAttribute("decided", "");
    return "reading/review";
  }

  @GetMapping("/acceptance")
  String several(@PathVariable DossierId id, @RequestParam(defaultValue = "") List<String> suggestion, Page page, Officer officer, Model model) {
    model.addAttribute("sheet", sheet(id, suggestion, AcceptanceForm.empty(), List.of(), page, officer));
    return "reading/several";
  }

  @PostMapping("/acceptance")
  Object acceptSeveral(@PathVariable DossierId id, @RequestParam(defaultValue = "") List<String> suggestion,
      @RequestParam(defaultValue = "") List<String> lead, @RequestParam(defaultValue = "") List<String> cooperating,
      @RequestParam(defaultValue = "") String due, Page page, Officer officer, RedirectAttributes left) {
    AcceptanceForm form = new AcceptanceForm(lead, cooperating, due, null, null, null);
    try {
      if (suggestion.isEmpty() || suggestion.size() > MOST)
        throw new FieldRefused("suggestion", "reading.refused.howMany", MOST);
      suggestions.acceptAll(suggestion.stream().map(SuggestionId::of).toList(), form.read(agencies, officer), officer);
    } catch (FieldRefused refused) {
      Problem problem = new Problem(refused.field(), page.text(refused.key(), refused.arguments().toArray()));
      return new ModelAndView("reading/several", Map.of("sheet", sheet(id, suggestion, form, List.of(problem), page, officer)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    left.addFlashAttribute("accepted", suggestion.size());
    return "redirect:/documents/" + id;
  }

  private AcceptancePage sheet(DossierId id, List<String> chosen, AcceptanceForm form, List<Problem> problems, Page page, Officer officer) {
    Review review = reviews.of(id, ReviewView.of(Map.of()), page.language(), officer);
    Document document = review.document();
    return new AcceptancePage(document, review.cards().stream().filter(SuggestionCard::open).toList(), new ArrayList<>(chosen), form,
        leads.choices(page.language()), problems);
  }
}
