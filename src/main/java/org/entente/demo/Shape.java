package org.entente.demo;

import java.time.LocalDate;
import java.util.Locale;

import org.entente.agencies.Principal;
import org.entente.demo.Cast.Player;

/** How a task of the demonstration goes; the words of {@code plan} in {@code tasks.yaml}. */
enum Shape {
  /** Still being written. */
  DRAFT,
  /** Waits for an answer of the lead agency. */
  ASSIGNED,
  /** Accepted, nothing reported. */
  ACCEPTED,
  /** In work. */
  OPEN,
  /** In work, the deadline passed. */
  OVERDUE,
  /** Waits for verification. */
  REPORTED,
  /** Done in time. */
  DONE,
  /** Done after the deadline. */
  LATE,
  /** Returned by the lead agency. */
  RETURNED,
  /** In work with a deadline put off. */
  EXTENDED,
  /** In work, a new deadline asked for. */
  ASKED,
  /** In work, a new deadline refused. */
  REFUSED,
  /** Done once, opened again. */
  REOPENED,
  /** In work after another agency had it. */
  MOVED,
  /** In work without a deadline. */
  NODUE,
  /** Withdrawn. */
  WITHDRAWN;

  private static final int CLOSED_AFTER = 20;

  static Shape of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Who takes part, when, and what they write.
   *
   * @param due the deadline in force today
   * @param start the day of assignment
   * @param firstLead the lead before a move
   */
  record Stage(LocalDate today, LocalDate due, LocalDate start, int salt, Player opener, Player carrier, Player decider, Principal lead,
      Principal firstLead, Notes notes) {
    LocalDate after(int days) {
      return start.plusDays(days);
    }

    LocalDate ago(int days) {
      LocalDate day = today.minusDays(days);
      return day.isBefore(start) ? start : day;
    }

    LocalDate middle() {
      long length = Math.max(2, Math.min(due.toEpochDay(), today.toEpochDay()) - start.toEpochDay());
      return start.plusDays(length / 2);
    }

    String note(String kind) {
      return notes.of(kind, carrier.language(), salt);
    }

    String decision(String kind) {
      return notes.of(kind, decider.language(), salt);
    }
  }

  /** Words for reports, requests and reasons in the writer's language. */
  interface Notes {
    String of(String kind, org.entente.text.Language language, int salt);
  }

  /** Which deadline it begins with. */
  LocalDate firstDue(Stage s) {
    return switch (this) {
      case EXTENDED -> s.ago(-Math.min(20, (int) (s.due().toEpochDay() - s.today().toEpochDay()) / 2)).minusDays(2);
      case REOPENED -> s.ago(12);
      default -> s.due();
    };
  }

  /** Plays the history out. */
  void play(TaskScript script, Stage s) {
    if (this == DRAFT) {
      script.drafted(s.ago(1 + s.salt() % 5), s.opener());
      return;
    }
    script.assigned(s.start(), s.opener());
    switch (this) {
      case ASSIGNED, DRAFT -> {
      }
      case RETURNED -> script.returned(s.ago(2), s.carrier(), s.note("return"));
      case ACCEPTED -> accept(script, s);
      case WITHDRAWN -> accept(script, s).withdrawn(s.ago(3), s.decider(), s.decision("withdrawal"));
      case OPEN, OVERDUE, NODUE -> work(script, s);
      case REPORTED -> work(script, s).reported(s.ago(1 + s.salt() % 2), s.carrier(), s.note("report"));
      case DONE, LATE -> finish(script, s);
      case EXTENDED -> work(script, s).asked(s.ago(9), s.carrier(), s.due(), s.note("extension")).decided(s.ago(7), s.decider(), null);
      case ASKED -> work(script, s).asked(s.ago(1), s.carrier(), s.due().plusDays(14), s.note("extension"));
      case REFUSED -> work(script, s).asked(s.ago(6), s.carrier(), s.due().plusDays(10), s.note("extension"))
          .decided(s.ago(4), s.decider(), s.decision("refusal"));
      case REOPENED -> work(script, s).reported(s.ago(15), s.carrier(), s.note("report")).verified(s.ago(13), s.decider())
          .reopened(s.ago(6), s.decider(), s.decision("reopening"), s.due()).progressed(s.ago(2), s.carrier(), 60, s.note("progress"));
      case MOVED -> work(script.moved(s.middle(), s.opener(), s.lead()), s);
    }
  }

  private static TaskScript accept(TaskScript script, Stage s) {
    return script.accepted(s.after(1 + s.salt() % 3), s.carrier());
  }

  private static TaskScript work(TaskScript script, Stage s) {
    accept(script, s);
    return s.middle().isAfter(s.after(3)) ? script.progressed(s.middle(), s.carrier(), 30 + 10 * (s.salt() % 5), s.note("progress")) : script;
  }

  private void finish(TaskScript script, Stage s) {
    LocalDate reported = this == LATE ? earlier(s.due().plusDays(2 + s.salt() % 6), s.ago(1)) : s.due().minusDays(s.salt() % 4);
    LocalDate verified = earlier(reported.plusDays(1 + s.salt() % 3), s.ago(1));
    work(script, s).reported(earlier(reported, verified), s.carrier(), s.note("report")).verified(verified, s.decider());
    if (s.due().isBefore(s.today().minusDays(CLOSED_AFTER)))
      script.closed(verified.plusDays(4), s.decider());
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
