package org.entente.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.Merkle;
import org.entente.journal.tree.SignedNote;
import org.entente.journal.tree.SigningKey;
import org.entente.journal.tree.Tiles;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives settled entries their positions in the tree and signs its head. An entry whose transaction still runs waits, and so does every entry
 * of a younger one: whatever commits later stands behind every position already given. One sealer at a time, by an advisory lock.
 */
@Component
class Sealer {
  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final int MOST = 50_000;
  private static final Duration LONG = Duration.ofSeconds(5);
  private static final Duration LOADED = Duration.ofHours(1);
  private final SealRepository repository;
  private final SealKey keys;
  private final Clock clock;

  Sealer(SealRepository repository, SealKey keys, Clock clock) {
    this.repository = repository;
    this.keys = keys;
    this.clock = clock;
  }

  /** What one transaction sealed. */
  private record Sealed(int entries, Optional<SignedNote> note) {}

  /** Seals whatever is settled; gives how many entries. */
  long seal() throws SQLException {
    long all = 0;
    while (repository.isWaiting()) {
      Sealed sealed = repository.alone(this::turn).orElse(new Sealed(0, Optional.empty()));
      sealed.note().ifPresent(keys::keep);
      all += sealed.entries();
      if (sealed.entries() < MOST)
        return all;
    }
    return all;
  }

  private Sealed turn(SealRepository.Turn turn) throws SQLException {
    SigningKey key = key(turn);
    Merkle merkle = new Merkle();
    Tiles tiles = new Tiles(merkle, turn);
    unbroken(turn, key, merkle, tiles);
    List<SealRepository.Taken> taken = turn.take(MOST);
    if (taken.isEmpty())
      return new Sealed(0, Optional.empty());
    taken.forEach(entry -> tiles.append(entry.position(), entry.leaf().hash(merkle)));
    turn.keep(tiles.changed());
    long size = taken.getLast().position() + 1;
    Instant now = clock.instant();
    Checkpoint head = new Checkpoint(key.shown().name(), size, merkle.root(size, tiles), now.truncatedTo(ChronoUnit.SECONDS));
    byte[] signature = key.sign(head.bytes());
    turn.checkpoint(head, signature, lag(taken, now));
    turn.advance(taken.getLast());
    return new Sealed(taken.size(), Optional.of(new SignedNote(head.text(), List.of(head.signed(key.shown(), signature)))));
  }

  /** How long the oldest has waited. What was loaded tells of days long past: it does not count. */
  private static long lag(List<SealRepository.Taken> taken, Instant now) {
    Instant oldest = taken.stream().map(entry -> entry.leaf().at()).filter(at -> at.isAfter(now.minus(LOADED))).min(Instant::compareTo).orElse(now);
    Duration lag = Duration.between(oldest, now);
    if (lag.compareTo(LONG) > 0)
      LOG.info("{} entries were sealed, the oldest after {} s", taken.size(), lag.toSeconds());
    return Math.max(0, lag.toMillis());
  }

  /** The key of the file when it is the journal's; made when the journal has none yet. */
  private SigningKey key(SealRepository.Turn turn) throws SQLException {
    var recorded = turn.key();
    var found = keys.find();
    if (recorded.isEmpty()) {
      SigningKey key = found.orElseGet(keys::make);
      turn.key(key.shown(), clock.instant());
      return key;
    }
    return found.filter(key -> key.shown().equals(recorded.get()))
        .orElseThrow(() -> new IllegalStateException("the key of the journal, " + recorded.get() + ", is not in " + keys.file()));
  }

  /** Nothing is built on a tree that is not the one signed last, here or in the file beside the key. */
  private void unbroken(SealRepository.Turn turn, SigningKey key, Merkle merkle, Tiles tiles) throws SQLException {
    long size = turn.size();
    var newest = turn.newest(key.shown()).map(Head::checkpoint);
    if (newest.map(Checkpoint::size).orElse(0L) != size)
      throw new IllegalStateException("the newest checkpoint is not of the " + size + " entries sealed");
    if (newest.isPresent() && !Arrays.equals(newest.get().root(), merkle.root(size, tiles)))
      throw new IllegalStateException("the tree is not the one of the checkpoint of size " + size);
    var kept = keys.newest().map(note -> Checkpoint.of(note.text()));
    if (kept.isPresent() && (kept.get().size() > size || !Arrays.equals(kept.get().root(), merkle.root(kept.get().size(), tiles))))
      throw new IllegalStateException("the journal was set back: it has been " + kept.get().size() + " entries long; see " + keys.file());
  }
}
