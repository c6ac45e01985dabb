package org.entente.journal;

import java.sql.SQLException;
import java.util.Arrays;

import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.Merkle;
import org.entente.journal.tree.NotUnderstood;
import org.entente.journal.tree.SignedNote;
import org.entente.journal.tree.Tiles;
import org.entente.journal.tree.VerifyingKey;

import org.springframework.stereotype.Service;

/** For the administrator at the command line: the newest checkpoint for a witness, and what the witness signed. */
@Service
public class Countersigning {
  private final SealRepository repository;

  Countersigning(SealRepository repository) {
    this.repository = repository;
  }

  /**
   * What a witness is handed who last saw the journal at a size.
   *
   * @throws NotUnderstood when nothing is sealed yet, or less than that
   */
  public String extension(long from) {
    return alone(turn -> {
      Head head = newest(turn);
      if (from < 0 || from > head.checkpoint().size())
        throw new NotUnderstood("proof");
      Merkle merkle = new Merkle();
      var proof = merkle.consistency(from, head.checkpoint().size(), new Tiles(merkle, turn));
      return new org.entente.journal.tree.Extension(from, proof, head.note()).toString();
    });
  }

  /** The newest signed checkpoint as a note. */
  public String checkpoint() {
    return alone(turn -> newest(turn).note().toString());
  }

  /**
   * Keeps a witness's signature under a checkpoint of this journal; gives its size.
   *
   * @throws NotUnderstood when the checkpoint is not this journal's or the signature not the witness's
   */
  public long add(String note, VerifyingKey witness) {
    SignedNote signed = SignedNote.of(note);
    Checkpoint head = Checkpoint.of(signed.text());
    SignedNote.Line line = signed.line(witness).orElseThrow(() -> new NotUnderstood("checkpoint"));
    if (witness.kind() != VerifyingKey.WITNESS || !head.isSignedBy(witness, signed))
      throw new NotUnderstood("checkpoint");
    return alone(turn -> {
      VerifyingKey key = turn.key().orElseThrow(() -> new NotUnderstood("checkpoint"));
      Checkpoint own = turn.head(key, head.size()).orElseThrow(() -> new NotUnderstood("checkpoint")).checkpoint();
      if (!own.text().equals(head.text()))
        throw new NotUnderstood("checkpoint");
      turn.countersignature(head.size(), witness, Checkpoint.checked(line).orElseThrow(), Arrays.copyOfRange(line.signature(), 8, 72));
      return head.size();
    });
  }

  private static Head newest(SealRepository.Turn turn) throws SQLException {
    VerifyingKey key = turn.key().orElseThrow(() -> new NotUnderstood("checkpoint"));
    return turn.newest(key).orElseThrow(() -> new NotUnderstood("checkpoint"));
  }

  /** Waits for the sealer when it is at it. */
  private <T> T alone(SealRepository.Work<T> work) {
    try {
      return repository.waiting(work);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
