package org.entente.reading;

import java.time.Clock;
import java.util.List;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.tasks.Task;
import org.entente.tasks.TaskStage;
import org.entente.tasks.Tasks;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Decisions about suggestions. Each is a change of the document; an accepted one opens a task in the same transaction. */
@Service
class Suggestions {
  private static final int LONGEST_REASON = 2_000;
  private final Access access;
  private final Dossiers dossiers;
  private final Documents documents;
  private final SuggestionRepository repository;
  private final TaskFromText tasksFromText;
  private final Tasks tasks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Suggestions(Access access, Dossiers dossiers, Documents documents, SuggestionRepository repository, TaskFromText tasksFromText, Tasks tasks,
      ApplicationEventPublisher events, Clock clock) {
    this.access = access;
    this.dossiers = dossiers;
    this.documents = documents;
    this.repository = repository;
    this.tasksFromText = tasksFromText;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /** Those of a document; {@link DossierUnknown} when the officer does not see it. */
  List<KeptSuggestion> of(DossierId document, Officer officer) {
    return access.reading(officer, () -> {
      documents.get(document);
      return repository.suggestions(document);
    });
  }

  KeptSuggestion get(SuggestionId id, Officer officer) {
    return access.reading(officer, () -> repository.find(id).orElseThrow(DossierUnknown::new));
  }

  /** Makes a task of it; gives the task. */
  DossierId accept(SuggestionId id, Acceptance acceptance, Officer officer) {
    officer.require(Deed.DECIDE_SUGGESTION);
    return access.as(officer, () -> {
      KeptSuggestion suggestion = decidable(id, SuggestionStage.ACCEPTED);
      Document document = documents.get(suggestion.document());
      long version = dossiers.raise(document.id(), document.version());
      DossierId task = tasksFromText.open(document, suggestion, acceptance, officer);
      repository.accept(id, task, officer.person(), clock.instant());
      count(document);
      events.publishEvent(new SuggestionAccepted(document.id(), version, id, task));
      return task;
    });
  }

  /** Makes a task of each, all or none, the words of each its own. */
  List<DossierId> acceptAll(List<SuggestionId> ids, Acceptance acceptance, Officer officer) {
    return access.as(officer, () -> ids.stream().map(id -> accept(id, acceptance, officer)).toList());
  }

  /** Sets it aside; the reason may be empty. */
  void refuse(SuggestionId id, @Nullable String reason, Officer officer) {
    officer.require(Deed.DECIDE_SUGGESTION);
    String why = reason == null ? "" : reason.strip();
    if (why.length() > LONGEST_REASON)
      throw new FieldRefused("reason", "reading.refused.tooLong", LONGEST_REASON);
    access.run(officer, () -> {
      KeptSuggestion suggestion = decidable(id, SuggestionStage.REFUSED);
      Document document = documents.get(suggestion.document());
      long version = dossiers.raise(document.id(), document.version());
      repository.refuse(id, why, officer.person(), clock.instant());
      count(document);
      events.publishEvent(new SuggestionRefused(document.id(), version, id));
    });
  }

  /**
   * Takes the decision back; a task that came from it is withdrawn while its lead agency has not answered.
   *
   * @param from the decision that is taken back
   * @param reason what the task's history says
   */
  void reopen(SuggestionId id, SuggestionStage from, String reason, Officer officer) {
    officer.require(Deed.DECIDE_SUGGESTION);
    access.run(officer, () -> {
      KeptSuggestion suggestion = decidable(id, SuggestionStage.OPEN);
      if (suggestion.stage() != from)
        suggestion.stage().to(from); // refuses: another decision was taken meanwhile
      Document document = documents.get(suggestion.document());
      long version = dossiers.raise(document.id(), document.version());
      if (suggestion.task() != null)
        withdraw(suggestion.task(), reason, officer);
      repository.reopen(id);
      count(document);
      events.publishEvent(new SuggestionReopened(document.id(), version, id, suggestion.stage()));
    });
  }

  private KeptSuggestion decidable(SuggestionId id, SuggestionStage wanted) {
    KeptSuggestion suggestion = repository.find(id).orElseThrow(DossierUnknown::new);
    suggestion.stage().to(wanted);
    return suggestion;
  }

  private void count(Document document) {
    documents.reviewed(document.id(), document.suggestions(), repository.decided(document.id()));
  }

  private void withdraw(DossierId id, String reason, Officer officer) {
    Task task = tasks.get(id, officer);
    if (task.stage() == TaskStage.WITHDRAWN)
      return;
    if (task.stage() != TaskStage.DRAFT && task.stage() != TaskStage.ASSIGNED && task.stage() != TaskStage.RETURNED)
      throw new Refused("reading.refused.underWay");
    tasks.withdraw(id, task.version(), reason, officer);
  }
}
