package org.entente.reading;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.documents.Documents;
import org.entente.documents.SourceText;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Ids;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Texts that are read in the background: kept in the database until they are done, so that a restart loses none and takes none twice. */
@Component
class IntakeQueue {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeQueue.class);
  private static final int TRIES = 3;
  private final Access access;
  private final Seats seats;
  private final Documents documents;
  private final Intake intake;
  private final IntakeRepository repository;
  private final IntakeTurnRepository turns;
  private final Ids ids;
  private final Clock clock;

  IntakeQueue(Access access, Seats seats, Documents documents, Intake intake, IntakeRepository repository, IntakeTurnRepository turns, Ids ids,
      Clock clock) {
    this.access = access;
    this.seats = seats;
    this.documents = documents;
    this.intake = intake;
    this.repository = repository;
    this.turns = turns;
    this.ids = ids;
    this.clock = clock;
  }

  /** A file as it was sent: checked, or with the key of what is wrong. */
  record Received(String fileName, @Nullable SourceText source, @Nullable String problem) {
    static Received of(byte[] bytes, String fileName) {
      try {
        return new Received(fileName, SourceText.of(bytes, fileName, "file"), null);
      } catch (FieldRefused refused) {
        return new Received(fileName, null, refused.key());
      }
    }
  }

  /** Keeps what was sent together until it is read; gives the batch. */
  UUID submit(List<Received> received, int level, Officer officer) {
    documents.mayTake(level, officer);
    UUID batch = ids.next();
    List<UUID> waiting = new ArrayList<>();
    List<UUID> numbers = received.stream().map(r -> ids.next()).toList();
    access.run(officer, () -> {
      waiting.clear();
      for (int n = 0; n < received.size(); n++) {
        Received one = received.get(n);
        if (one.source() == null) {
          repository.insertRefused(numbers.get(n), batch, n, one.fileName(), level, String.valueOf(one.problem()), clock.instant());
        } else {
          repository.insert(numbers.get(n), batch, n, one.source(), level, clock.instant());
          waiting.add(numbers.get(n));
        }
      }
    });
    waiting.forEach(id -> turns.add(id, officer.login(), officer.seat().id()));
    return batch;
  }

  /** What was sent together; {@link DossierUnknown} for a batch of somebody else. */
  List<Sent> batch(UUID batch, Officer officer) {
    List<Sent> sent = access.reading(officer, () -> repository.batch(batch));
    if (sent.isEmpty())
      throw new DossierUnknown();
    return sent;
  }

  /** Reads what waits, one after the other, until nothing does. */
  void work() {
    for (Optional<IntakeTurnRepository.Turn> turn = turns.take(); turn.isPresent(); turn = turns.take()) {
      IntakeTurnRepository.Turn now = turn.get();
      Officer officer = seats.officer(now.login(), now.seat()).orElse(null);
      if (officer == null || read(now, officer))
        turns.remove(now.id());
    }
  }

  /** Whether nothing is left to do. */
  private boolean read(IntakeTurnRepository.Turn turn, Officer officer) {
    Sent sent = access.reading(officer, () -> repository.find(turn.id())).orElse(null);
    if (sent == null || sent.stage().isEnd() || sent.source() == null)
      return true;
    try {
      access.run(officer, () -> repository.reading(sent.id()));
      // The document takes the id of what was sent: done twice after a crash, the second is refused by the key.
      DossierId id = new DossierId(sent.id());
      intake.take(id, sent.source(), sent.level(), officer, () -> repository.end(sent.id(), IntakeStage.KEPT, null, id));
      return true;
    } catch (FieldRefused refused) {
      access.run(officer, () -> repository.end(sent.id(), IntakeStage.REFUSED, refused.key(), null));
      return true;
    } catch (RuntimeException failure) {
      LOG.warn("a text could not be read, try {}", turn.tries(), failure);
      if (turn.tries() >= TRIES)
        access.run(officer, () -> repository.end(sent.id(), IntakeStage.FAILED, null, null));
      return turn.tries() >= TRIES;
    }
  }
}
