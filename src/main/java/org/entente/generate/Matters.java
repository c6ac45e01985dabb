package org.entente.generate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.entente.agencies.Principal;
import org.entente.dossiers.Batch;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Staging;
import org.entente.text.Language;

import org.jspecify.annotations.Nullable;

/** Writes the tasks, batch after batch. */
final class Matters implements Iterator<Batch> {
  private static final int BATCH = 50_000;
  private final Staging staging;
  private final Vocabulary vocabulary;
  private final Cast.Draw casts;
  private final Histories histories;
  private final Classes.Urn classes;
  private final Groups groups;
  private final LocalDate today;
  private final RandomGenerator random;
  private final long tasks;
  private final long leftOut;
  private long written;

  /** Who else may read: everybody's supervisors, and the missions now and then. */
  record Groups(Principal leaders, Principal missions) {}

  /** What there is to write: so many tasks, of which {@code leftOut} are withdrawn, later than the cut-off, or drafts. */
  record Wanted(long tasks, long leftOut, Classes.Urn classes) {}

  Matters(Staging staging, Vocabulary vocabulary, Cast.Draw casts, Histories histories, Wanted wanted, Groups groups, LocalDate today,
      RandomGenerator random) {
    this.staging = staging;
    this.vocabulary = vocabulary;
    this.casts = casts;
    this.histories = histories;
    this.classes = wanted.classes();
    this.groups = groups;
    this.today = today;
    this.random = random;
    tasks = wanted.tasks();
    leftOut = wanted.leftOut();
  }

  @Override
  public boolean hasNext() {
    return written < tasks;
  }

  @Override
  public Batch next() {
    if (!hasNext())
      throw new NoSuchElementException();
    Batch batch = staging.batch();
    TaskRows rows = new TaskRows(batch);
    for (int n = 0; n < BATCH && hasNext(); n++)
      task(rows, written++);
    return batch;
  }

  private void task(TaskRows rows, long n) {
    Cast cast = casts.of(n);
    boolean counted = n * leftOut / tasks == (n + 1) * leftOut / tasks;
    boolean draft = !counted && random.nextInt(3) > 0;
    int lead = cast.lead().agency().value();
    Spans spans = counted
        ? histories.of(classes.draw(random), lead, casts.anybody().agency().value())
        : draft ? histories.draft(lead) : histories.leftOut(lead);
    DossierId id = new DossierId(id(random));
    boolean closed = register(rows, id, cast, spans, draft);
    rows.share(id, groups.leaders(), null, cast.home().people().getFirst());
    if (random.nextInt(500) == 0)
      rows.share(id, groups.missions(), null, cast.home().people().getFirst());
    if (random.nextInt(12) == 0)
      rows.share(id, casts.anybody().agency(), until(), cast.home().people().getFirst());
    if (closed)
      rows.circle(id, cast, random);
    if (!draft)
      rows.parts(id, cast);
  }

  /** The row of the register and of the task; whether its circle is closed. */
  private boolean register(TaskRows rows, DossierId id, Cast cast, Spans spans, boolean draft) {
    int draw = random.nextInt(1000);
    int level = draw < 15 ? 2 : draw < 165 ? 0 : 1;
    boolean restricted = level == 1 && random.nextInt(40) == 0;
    Language language = vocabulary.language(random);
    Vocabulary.Phrase title = vocabulary.title(language, random);
    if (level == 2 || restricted)
      title = title.and(vocabulary.codename(random, cast.isOfOthers() && random.nextInt(8) == 0));
    Spans.Span last = spans.last();
    TaskRows.Stage stage = draft ? TaskRows.Stage.DRAFT : TaskRows.Stage.of(last, today, random);
    rows.dossier(id, Kind.TASK, cast.home(), level, restricted, stage.isOpen(), last.dueOn(), spans.all().getFirst().since(), language, title);
    rows.task(id, stage, language, vocabulary, cast, spans, random);
    if (!draft)
      rows.spans(id, spans);
    return level == 2 || restricted;
  }

  /** Half of them for good, some over, some ending soon. */
  private java.time.@Nullable Instant until() {
    int draw = random.nextInt(10);
    if (draw < 5)
      return null;
    LocalDate end = draw < 8 ? today.plusDays(random.nextInt(1, 90)) : today.minusDays(random.nextInt(1, 400));
    return end.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  static UUID id(RandomGenerator random) {
    return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
  }
}
