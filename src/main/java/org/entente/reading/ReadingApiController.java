package org.entente.reading;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.documents.Documents;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.journal.Journal;
import org.entente.tasks.TaskAnswer;
import org.entente.tasks.TaskAnswers;
import org.entente.text.Language;
import org.entente.text.Messages;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Findings and suggestions over the API. */
@RestController
@RequestMapping("/api/v1")
class ReadingApiController {
  private final Access access;
  private final Dossiers dossiers;
  private final Documents documents;
  private final Agencies agencies;
  private final FindingRepository findings;
  private final References references;
  private final Suggestions suggestions;
  private final TaskAnswers answers;
  private final Messages messages;
  private final Journal journal;

  ReadingApiController(Access access, Dossiers dossiers, Documents documents, Agencies agencies, FindingRepository findings, References references,
      Suggestions suggestions, TaskAnswers answers, Messages messages, Journal journal) {
    this.access = access;
    this.dossiers = dossiers;
    this.documents = documents;
    this.agencies = agencies;
    this.findings = findings;
    this.references = references;
    this.suggestions = suggestions;
    this.answers = answers;
    this.messages = messages;
    this.journal = journal;
  }

  /** Why a suggestion is refused; may be empty. */
  record RefusalForm(@Nullable String reason) {}

  /** Lists what was found in a source text, in the order of the text. */
  @GetMapping("/documents/{id}/findings")
  List<FindingAnswer> findings(@PathVariable DossierId id, Officer officer) {
    Language language = language();
    return access.reading(officer, () -> {
      documents.get(id);
      List<KeptFinding> kept = findings.findings(id, 0, Integer.MAX_VALUE);
      Map<UUID, Reference> refersTo = references.of(kept, language, officer);
      return kept.stream().map(f -> FindingAnswer.of(f, refersTo.get(f.id()))).toList();
    });
  }

  /** Lists what the text suggests, in the order of the text. */
  @GetMapping("/documents/{id}/suggestions")
  List<SuggestionAnswer> suggestions(@PathVariable DossierId id, Officer officer) {
    return access.reading(officer, () -> suggestions.of(id, officer).stream().map(this::answer).toList());
  }

  /** Gives a suggestion. */
  @GetMapping("/suggestions/{id}")
  SuggestionAnswer suggestion(@PathVariable SuggestionId id, Officer officer) {
    KeptSuggestion kept = access.reading(officer, () -> suggestions.get(id, officer));
    journal.enterReadings(List.of(kept.document()), officer); // the address names no dossier
    return access.reading(officer, () -> answer(kept));
  }

  /** Accepts a suggestion: it becomes a task, with what the form changes. */
  @PostMapping("/suggestions/{id}/acceptance")
  ResponseEntity<TaskAnswer> accept(@PathVariable SuggestionId id, @RequestBody(required = false) @Nullable AcceptanceForm form, Officer officer) {
    Acceptance acceptance = (form == null ? AcceptanceForm.empty() : form).read(agencies, officer);
    DossierId task = suggestions.accept(id, acceptance, officer);
    TaskAnswer answer = answers.of(task, officer);
    return ResponseEntity.created(URI.create("/api/v1/tasks/" + task)).eTag("\"" + answer.version() + "\"").body(answer);
  }

  /** Takes an acceptance back: the task is withdrawn and the suggestion open again. */
  @DeleteMapping("/suggestions/{id}/acceptance")
  SuggestionAnswer takeBackAcceptance(@PathVariable SuggestionId id, Officer officer) {
    return reopen(id, SuggestionStage.ACCEPTED, officer);
  }

  /** Refuses a suggestion. */
  @PostMapping("/suggestions/{id}/refusal")
  SuggestionAnswer refuse(@PathVariable SuggestionId id, @RequestBody(required = false) @Nullable RefusalForm form, Officer officer) {
    suggestions.refuse(id, form == null ? null : form.reason(), officer);
    return suggestion(id, officer);
  }

  /** Takes a refusal back. */
  @DeleteMapping("/suggestions/{id}/refusal")
  SuggestionAnswer takeBackRefusal(@PathVariable SuggestionId id, Officer officer) {
    return reopen(id, SuggestionStage.REFUSED, officer);
  }

  private SuggestionAnswer reopen(SuggestionId id, SuggestionStage from, Officer officer) {
    suggestions.reopen(id, from, messages.text(language(), "reading.undone"), officer);
    return suggestion(id, officer);
  }

  private static Language language() {
    return Language.of(LocaleContextHolder.getLocale().toLanguageTag()).orElse(Language.EN);
  }

  private SuggestionAnswer answer(KeptSuggestion kept) {
    return SuggestionAnswer.of(kept, kept.task() != null && dossiers.find(kept.task()).isPresent());
  }
}
