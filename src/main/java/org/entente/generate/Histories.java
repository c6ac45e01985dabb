package org.entente.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * Invents what happened to a task so that it is in a given class at the cut-off date: deadlines moved, leads changed, done and reopened. What comes
 * after the cut-off, up to today, does not change that class.
 */
final class Histories {
  private static final int YEARS_BACK = 5;
  private static final int[] TERMS = {15, 30, 30, 60, 60, 90, 90, 180, 365};
  private final LocalDate cutoff;
  private final LocalDate today;
  private final RandomGenerator random;

  Histories(LocalDate cutoff, LocalDate today, RandomGenerator random) {
    this.cutoff = cutoff;
    this.today = today;
    this.random = random;
  }

  /** A history in the class (0 done on time, 1 done late, 2 open in time, 3 open overdue) for a task that {@code lead} has in the end. */
  Spans of(int wanted, int lead, int earlierLead) {
    return switch (wanted) {
      case 0, 1 -> done(wanted == 1, lead, earlierLead);
      default -> open(wanted == 3, lead, earlierLead);
    };
  }

  /** What a draft intends; it is days old, weeks at most. */
  Spans draft(int lead) {
    Spans spans = new Spans();
    LocalDate opened = today.minusDays(random.nextInt(40));
    spans.add(new Spans.Span(opened, deadline(opened.plusDays(40)), lead, null, false));
    return spans;
  }

  /** A task withdrawn before the cut-off, or opened after it: left out either way. */
  Spans leftOut(int lead) {
    Spans spans = new Spans();
    if (cutoff.isBefore(today) && random.nextBoolean()) {
      LocalDate opened = cutoff.plusDays(1 + random.nextLong(ChronoUnit.DAYS.between(cutoff, today)));
      spans.add(new Spans.Span(opened, deadline(opened), lead, null, false));
      return spans;
    }
    LocalDate opened = before(cutoff, 3);
    spans.add(new Spans.Span(opened, deadline(opened), lead, null, false));
    spans.add(spans.last().gone(between(opened, cutoff)));
    return spans;
  }

  private Spans done(boolean late, int lead, int earlierLead) {
    Spans spans = new Spans();
    LocalDate opened = before(cutoff, 40);
    LocalDate verified = between(opened.plusDays(4), cutoff);
    LocalDate reported = latest(opened.plusDays(2), verified.minusDays(random.nextInt(8)));
    LocalDate due = late ? between(opened, reported.minusDays(1)) : reported.plusDays(random.nextInt(1, 30));
    boolean endless = !late && random.nextInt(10) == 0;
    begin(spans, opened, endless ? null : due, lead, earlierLead, latest(opened, reported.minusDays(1)));
    if (random.nextInt(25) == 0) { // reopened and done again
      spans.add(spans.last().done(between(spans.last().since(), reported), reported.minusDays(1)));
      spans.add(spans.last().on(reported, spans.last().dueOn(), lead));
    }
    spans.add(spans.last().done(verified, reported));
    if (random.nextInt(50) == 0 && cutoff.isBefore(today))
      spans.add(spans.last().on(after(cutoff), today.plusDays(30), lead));
    return spans;
  }

  private Spans open(boolean overdue, int lead, int earlierLead) {
    Spans spans = new Spans();
    LocalDate opened = overdue ? before(cutoff, 20) : recent();
    LocalDate due = overdue ? between(opened, cutoff.minusDays(1)) : cutoff.plusDays(random.nextInt(150));
    begin(spans, opened, !overdue && random.nextInt(5) == 0 ? null : due, lead, earlierLead, cutoff);
    if (cutoff.isBefore(today) && random.nextInt(3) > 0) { // done since; some had been reported, not verified, before the cut-off
      LocalDate verified = after(cutoff);
      spans.add(spans.last().done(verified, latest(opened, verified.minusDays(random.nextInt(12)))));
    }
    return spans;
  }

  /** The first spans: now and then with another lead or an earlier deadline, which give way to the last ones by {@code settled}. */
  private void begin(Spans spans, LocalDate opened, @Nullable LocalDate due, int lead, int earlierLead, LocalDate settled) {
    boolean moved = due != null && random.nextInt(6) == 0;
    boolean handedOver = random.nextInt(20) == 0;
    LocalDate first = moved && due != null ? latest(opened, due.minusDays(random.nextInt(10, 60))) : due;
    spans.add(new Spans.Span(opened, first, handedOver ? earlierLead : lead, null, false));
    if (handedOver)
      spans.add(spans.last().on(between(opened, settled), first, lead));
    if (moved)
      spans.add(spans.last().on(between(spans.last().since(), settled), due, lead));
  }

  private @Nullable LocalDate deadline(LocalDate opened) {
    return random.nextInt(8) == 0 ? null : opened.plusDays(TERMS[random.nextInt(TERMS.length)]);
  }

  /** More and more of them the nearer the day. */
  private LocalDate before(LocalDate day, int atLeast) {
    double back = Math.pow(random.nextDouble(), 1.5) * YEARS_BACK * 365;
    return day.minusDays(atLeast + (long) back);
  }

  private LocalDate recent() {
    return cutoff.minusDays(random.nextInt(200));
  }

  private LocalDate after(LocalDate day) {
    return between(day.plusDays(1), latest(day.plusDays(1), today));
  }

  private LocalDate between(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last);
    return days <= 0 ? first : first.plusDays(random.nextLong(days + 1));
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
