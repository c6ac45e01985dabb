package org.entente.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Person;
import org.entente.agencies.PersonId;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.documents.Paragraph;
import org.entente.documents.Sentence;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.tasks.Tasks;
import org.entente.text.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a document together with what was read in it and what became of that, from one snapshot. */
@Component
class Reviews {
  /** Lines on one page; longer texts are shown in parts. */
  static final int LINES = 2_000;
  private final Access access;
  private final Documents documents;
  private final Dossiers dossiers;
  private final FindingRepository findings;
  private final SuggestionRepository suggestions;
  private final References references;
  private final Leads leads;
  private final Agencies agencies;
  private final Tasks tasks;

  Reviews(Access access, Documents documents, Dossiers dossiers, FindingRepository findings, SuggestionRepository suggestions,
      References references, Leads leads, Agencies agencies, Tasks tasks) {
    this.access = access;
    this.documents = documents;
    this.dossiers = dossiers;
    this.findings = findings;
    this.suggestions = suggestions;
    this.references = references;
    this.leads = leads;
    this.agencies = agencies;
    this.tasks = tasks;
  }

  /** The review of a document; {@link DossierUnknown} when the officer does not see it. */
  Review of(DossierId id, ReviewView view, Language language, Officer officer) {
    return access.reading(officer, () -> {
      Document document = documents.get(id);
      List<Paragraph> lines = documents.paragraphs(id, view.from(), LINES + 1);
      List<Paragraph> shown = lines.size() > LINES ? lines.subList(0, LINES) : lines;
      List<KeptFinding> found = findings.findings(id, view.from(), LINES);
      List<SuggestionCard> cards = cards(suggestions.suggestions(id), view.at(), language, officer);
      Document beside = view.beside() == null ? null : documents.get(view.beside());
      return new Review(document, view, rows(document, shown, found, cards, beside, view), found, references.of(found, language, officer),
          counts(found), cards, documents.alike(id), beside, lines.size() > LINES ? lines.get(LINES).index() : null,
          document.right() >= 2 && officer.may(Deed.DECIDE_SUGGESTION));
    });
  }

  /** One suggestion as the review shows it. */
  SuggestionCard card(SuggestionId id, Language language, Officer officer) {
    return access.reading(officer, () -> {
      KeptSuggestion kept = suggestions.find(id).orElseThrow(DossierUnknown::new);
      return cards(suggestions.suggestions(kept.document()), 0, language, officer).stream().filter(c -> c.kept().id().equals(id)).findFirst()
          .orElseThrow(DossierUnknown::new);
    });
  }

  private List<ReviewRow> rows(Document document, List<Paragraph> shown, List<KeptFinding> found, List<SuggestionCard> cards,
      @Nullable Document beside, ReviewView view) {
    Map<Integer, List<KeptFinding>> marked = found.stream().filter(k -> view.shows(k.finding().kind()))
        .collect(Collectors.groupingBy(k -> k.finding().paragraph()));
    Map<Integer, List<Sentence>> sentences = documents.sentences(document.id(), view.from(), LINES).stream()
        .collect(Collectors.groupingBy(Sentence::paragraph));
    Map<Integer, List<SuggestionCard>> cardsAt = cards.stream().collect(Collectors.groupingBy(c -> c.kept().paragraph()));
    Map<Integer, Paragraph> others = beside == null
        ? Map.of()
        : documents.paragraphs(beside.id(), view.from(), LINES).stream().collect(Collectors.toMap(Paragraph::index, Function.identity()));
    List<ReviewRow> rows = new ArrayList<>();
    for (Paragraph line : shown) {
      List<SuggestionCard> at = cardsAt.getOrDefault(line.index(), List.of());
      if (at.isEmpty() && (line.text().isBlank() || line.frame() && !view.frame()))
        continue;
      rows.add(new ReviewRow(line, Marking.of(line.text(), sentences.getOrDefault(line.index(), List.of()),
          marked.getOrDefault(line.index(), List.of())), at, others.get(line.index())));
    }
    return rows;
  }

  private List<SuggestionCard> cards(List<KeptSuggestion> kept, int at, Language language, Officer officer) {
    Map<PersonId, Person> people = agencies.people(kept.stream().map(KeptSuggestion::decidedBy).filter(java.util.Objects::nonNull).toList());
    Function<String, Optional<Agency>> named = leads.named();
    Agency own = leads.own(officer);
    List<SuggestionCard> cards = new ArrayList<>();
    for (KeptSuggestion suggestion : kept) {
      String actor = suggestion.suggestion().actor();
      DossierId task = suggestion.task();
      Person decider = suggestion.decidedBy() == null ? null : people.get(suggestion.decidedBy());
      int place = cards.size() + 1;
      cards.add(new SuggestionCard(place, suggestion, actor == null ? own : named.apply(actor).orElse(own),
          task == null || dossiers.find(task).isEmpty() ? null : tasks.get(task, officer), decider == null ? "" : decider.name(language),
          place == at));
    }
    return cards;
  }

  private static Map<FindingKind, Long> counts(List<KeptFinding> found) {
    Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
    found.forEach(k -> counts.merge(k.finding().kind(), 1L, Long::sum));
    return counts;
  }
}
