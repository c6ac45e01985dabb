package org.entente.reading;

import java.util.List;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Files that a command leaves to the installation that serves: they wait in the queue where files from the page wait too, are read there in their
 * turn and in the officer's name, and the command is told what became of each.
 */
@Service
public class Delivery {
  private final IntakeQueue queue;

  Delivery(IntakeQueue queue) {
    this.queue = queue;
  }

  /** A file with its name. */
  public record Named(String name, byte[] bytes) {}

  /**
   * What became of a file so far.
   *
   * @param begun whether somebody reads it or has read it
   * @param ended whether nothing more happens to it
   * @param document what it became; null while it waits, and when it was refused
   * @param problem key of the words of a refusal
   */
  public record Outcome(String name, boolean begun, boolean ended, @Nullable DossierId document, @Nullable String problem) {}

  /** Leaves the files at level 1, all or none; gives the number under which they are asked after. */
  public UUID leave(List<Named> files, Officer officer) {
    return queue.submit(files.stream().map(f -> IntakeQueue.Received.of(f.bytes(), f.name())).toList(), 1, officer);
  }

  /** What became of them, in the order in which they were left; {@code DossierUnknown} to anybody else. */
  public List<Outcome> outcomes(UUID left, Officer officer) {
    return queue.batch(left, officer).stream().map(sent -> new Outcome(sent.fileName(), sent.stage() != IntakeStage.WAITING, sent.stage().isEnd(),
        sent.document(), sent.stage() == IntakeStage.FAILED ? "reading.intake.FAILED" : sent.problem())).toList();
  }

  /** Reads what waits in this process, where no other does it. */
  public void readHere() {
    queue.work();
  }
}
