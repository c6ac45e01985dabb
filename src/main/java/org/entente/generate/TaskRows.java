package org.entente.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.Batch;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Kind;
import org.entente.text.Language;

import org.jspecify.annotations.Nullable;

/** The rows of generated tasks within a batch. */
final class TaskRows {
  /** The stored stages of a task that are generated. */
  enum Stage {
    DRAFT, ASSIGNED, ACCEPTED, RETURNED, REPORTED, DONE, CLOSED, WITHDRAWN;

    /** Where a task with this last span may well be. */
    static Stage of(Spans.Span last, LocalDate today, RandomGenerator random) {
      if (last.withdrawn())
        return WITHDRAWN;
      if (last.doneOn() != null)
        return last.doneOn().isBefore(today.minusDays(30)) && random.nextInt(10) < 7 ? CLOSED : DONE;
      int draw = random.nextInt(20);
      return draw < 3 ? ASSIGNED : draw < 16 ? ACCEPTED : draw < 17 ? RETURNED : REPORTED;
    }

    boolean isOpen() {
      return ordinal() <= REPORTED.ordinal();
    }
  }

  private final Batch batch;
  private final Batch.Rows dossiers;
  private final Batch.Rows tasks;
  private final Batch.Rows spans;
  private final Batch.Rows reports;

  TaskRows(Batch batch) {
    this.batch = batch;
    dossiers = batch.dossiers();
    tasks = batch.rows("task", "id", "product", "stage", "body", "language", "start_on", "lead", "opener", "assignee", "reporter", "done_on",
        "progress", "invented", "home", "due_on");
    spans = batch.rows("task_span", "task", "since", "until", "due_on", "lead", "done_on", "withdrawn");
    reports = batch.rows("task_report", "task", "n", "reporter", "at", "on_", "note", "progress", "final", "verified", "verifier", "verified_at");
  }

  void dossier(DossierId id, Kind kind, Staff home, int level, boolean restricted, boolean open, @Nullable LocalDate dueOn, LocalDate openedOn,
      Language language, Vocabulary.Phrase title) {
    dossiers.add(id, kind.code(), home.agency().value(), home.units().getFirst().value(), level, restricted, open, day(dueOn), openedOn,
        "{\"" + language.tag() + "\": \"" + title.text() + "\"}", " " + title.words(), title.marks(), 1);
  }

  void task(DossierId id, Stage stage, Language language, Vocabulary vocabulary, Cast cast, Spans history, RandomGenerator random) {
    Spans.Span last = history.last();
    boolean draft = stage == Stage.DRAFT;
    UUID assignee = draft || stage == Stage.ASSIGNED ? null : cast.lead().anyone(random);
    int progress = switch (stage) {
      case DRAFT, ASSIGNED, RETURNED, WITHDRAWN -> 0;
      case ACCEPTED -> random.nextInt(10) * 10;
      case REPORTED, DONE, CLOSED -> 100;
    };
    UUID reporter = progress == 100 ? assignee : null;
    UUID opener = cast.home().anyone(random);
    String product = vocabulary.pick(language, "product", random).text();
    tasks.add(id, product, stage.ordinal(), vocabulary.pick(language, "body", random).text(), language.tag(), history.all().getFirst().since(),
        draft ? null : last.lead(), opener, assignee, reporter, last.doneOn(), progress, true,
        cast.home().agency().value(), day(last.dueOn()));
    if (reporter != null)
      report(id, last, reporter, opener.equals(reporter) ? cast.home().anyone(random) : opener, product);
  }

  private void report(DossierId id, Spans.Span last, UUID reporter, UUID verifier, String note) {
    LocalDate doneOn = last.doneOn();
    LocalDate on = doneOn == null ? last.since() : doneOn;
    Instant at = on.atTime(8, 0).toInstant(ZoneOffset.UTC);
    if (doneOn == null)
      reports.add(id, 1, reporter, at, on, note, 100, true, null, null, null);
    else
      reports.add(id, 1, reporter, at, on, note, 100, true, true, verifier, last.since().atTime(9, 0).toInstant(ZoneOffset.UTC));
  }

  void spans(DossierId id, Spans history) {
    List<Spans.Span> all = history.all();
    for (int n = 0; n < all.size(); n++) {
      Spans.Span span = all.get(n);
      Object until = n + 1 < all.size() ? all.get(n + 1).since() : Batch.FOREVER;
      spans.add(id, span.since(), until, day(span.dueOn()), span.lead(), span.doneOn(), span.withdrawn());
    }
  }

  void parts(DossierId id, Cast cast) {
    batch.part(id, cast.lead().agency(), 1);
    cast.cooperating().forEach(other -> batch.part(id, other.agency(), 2));
  }

  /** The home unit and one of its people manage it, the lead's unit contributes. */
  void circle(DossierId id, Cast cast, RandomGenerator random) {
    batch.circle(id, cast.home().units().getFirst(), 3);
    batch.circle(id, cast.home().persons().get(random.nextInt(cast.home().persons().size())), 3);
    if (!cast.lead().id().equals(cast.home().id()))
      batch.circle(id, cast.lead().units().getFirst(), 2);
  }

  void share(DossierId id, Principal with, @Nullable Instant until, UUID grantedBy) {
    batch.share(id, with, 1, until, new PersonId(grantedBy), "generated");
  }

  private static Object day(@Nullable LocalDate day) {
    return day == null ? Batch.FOREVER : day;
  }
}
