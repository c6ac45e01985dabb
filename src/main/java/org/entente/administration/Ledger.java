package org.entente.administration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Ids;
import org.entente.dossiers.StaleVersion;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Every deed of an administrator is one transaction with one entry in the journal of the directory's own dossier. */
@Service
public class Ledger {
  private static final int SHOWN = 200;
  private final Access access;
  private final LedgerRepository repository;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Ledger(Access access, LedgerRepository repository, ApplicationEventPublisher events, Ids ids, Clock clock) {
    this.ids = ids;
    this.access = access;
    this.repository = repository;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A deed that is being done.
   *
   * @param dossier the directory's own
   * @param version that the deed gives it
   */
  public record Step(DossierId dossier, long version) {}

  /** Something that did not exist before; gives its version. The work gives what it did, for the journal. */
  public long make(Officer officer, UUID subject, Function<Step, DirectoryFact> work) {
    return access.as(officer, () -> {
      officer.require(Deed.ADMINISTER);
      return enter(subject, repository.next(ids.next()), work);
    });
  }

  /**
   * Changes something; gives its next version.
   *
   * @param seen the version of it that the officer saw
   * @throws StaleVersion when somebody was faster
   */
  public long change(Officer officer, UUID subject, long seen, Function<Step, DirectoryFact> work) {
    return access.as(officer, () -> {
      officer.require(Deed.ADMINISTER);
      Step step = repository.next(ids.next());
      if (repository.version(subject) != seen)
        throw new StaleVersion();
      return enter(subject, step, work);
    });
  }

  /** The same for a grave deed, which asks who is there. */
  public long gravely(Officer officer, UUID subject, long seen, Function<Step, DirectoryFact> work) {
    confirmed(officer);
    return change(officer, subject, seen, work);
  }

  /** Refuses unless an administrator has just proved who is there; for the pages that lead to a grave deed. */
  public void confirmed(Officer officer) {
    officer.require(Deed.ADMINISTER);
    officer.requireConfirmed(clock.instant());
  }

  /** Reads as an administrator. */
  public <T> T read(Officer officer, Access.Work<T> work) {
    officer.require(Deed.ADMINISTER);
    return access.reading(officer, work);
  }

  /** The version of something, 1 before the first deed. */
  public long version(UUID subject, Officer officer) {
    return read(officer, () -> repository.version(subject));
  }

  /** Enters that a deed concerns something else besides. */
  void concerns(UUID other, Step step) {
    repository.enter(other, step.version());
  }

  List<LedgerEntry> of(UUID subject, Officer officer) {
    return read(officer, () -> repository.of(subject, SHOWN));
  }

  List<LedgerEntry> below(long version, int most, Officer officer) {
    return read(officer, () -> repository.below(version, most));
  }

  private long enter(UUID subject, Step step, Function<Step, DirectoryFact> work) {
    DirectoryFact fact = work.apply(step);
    repository.enter(subject, step.version());
    events.publishEvent(fact);
    return step.version();
  }
}
