package org.entente.tasks;

import org.entente.dossiers.DossierId;

import org.springframework.stereotype.Component;

/** Keeps the dated spans: one method changes them, and only from today on. */
@Component
class Spans {
  private final TaskRepository repository;

  Spans(TaskRepository repository) {
    this.repository = repository;
  }

  /** From its first day on the span holds; a second change on a day replaces the first, for a span says what held at the end of a day. */
  void change(DossierId task, TaskSpan span) {
    repository.openSpan(task, span);
  }
}
