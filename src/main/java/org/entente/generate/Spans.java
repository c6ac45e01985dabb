package org.entente.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What held for a task from which day on; each change opens a span and ends the one before. */
final class Spans {
  /** One of them; no deadline and no end are null. */
  record Span(LocalDate since, @Nullable LocalDate dueOn, int lead, @Nullable LocalDate doneOn, boolean withdrawn) {
    Span on(LocalDate day, @Nullable LocalDate dueOn, int lead) {
      return new Span(day, dueOn, lead, null, false);
    }

    Span done(LocalDate verified, LocalDate reported) {
      return new Span(verified, dueOn, lead, reported, false);
    }

    Span gone(LocalDate day) {
      return new Span(day, dueOn, lead, null, true);
    }
  }

  private final List<Span> spans = new ArrayList<>();

  Span last() {
    return spans.getLast();
  }

  List<Span> all() {
    return spans;
  }

  /** A second change on a day replaces the first; one before the last change falls on its day. */
  void add(Span span) {
    if (!spans.isEmpty() && !span.since().isAfter(last().since()))
      spans.set(spans.size() - 1, new Span(last().since(), span.dueOn(), span.lead(), span.doneOn(), span.withdrawn()));
    else
      spans.add(span);
  }
}
