package org.entente.journal;

import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.entente.journal.Fault.Kind;
import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.Merkle;
import org.entente.journal.tree.SignedNote;
import org.entente.journal.tree.Tiles;
import org.entente.journal.tree.VerifyingKey;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Computes the whole journal anew from its entries and says what is not as it was signed. Reads one snapshot; may run beside a serving application. */
@Service
public class Verifier {
  private static final int CHUNK = 16 * 1024;
  private final DataSource owner;
  private final SealKey keys;

  Verifier(@Qualifier("owner") DataSource owner, SealKey keys) {
    this.owner = owner;
    this.keys = keys;
  }

  /**
   * Verifies everything.
   *
   * @param trusted the key to trust; when null, the public half of the key file, and without one the key that the database names
   * @param known checkpoints kept elsewhere, such as a witness's; the newest one beside the key file is taken besides
   */
  public Verification verify(@Nullable VerifyingKey trusted, List<SignedNote> known) {
    try (Connection connection = owner.getConnection()) {
      return verify(new VerificationRepository(connection), trusted, Stream.concat(known.stream(), keys.newest().stream()).toList());
    } catch (SQLException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Verification verify(VerificationRepository repository, @Nullable VerifyingKey trusted, List<SignedNote> known)
      throws SQLException, NoSuchAlgorithmException {
    List<Fault> faults = new ArrayList<>();
    var recorded = repository.key();
    VerifyingKey key = Optional.ofNullable(trusted).or(() -> keys.find().map(k -> k.shown())).or(() -> recorded).orElse(null);
    long end = repository.end();
    if (key == null)
      return new Verification(0, repository.waiting(), 0, "", null, end > 0 ? List.of(Fault.of(Kind.UNSIGNED, 0, end)) : List.of());
    if (!recorded.equals(Optional.of(key)))
      faults.add(Fault.of(Kind.KEY_DIFFERS, -1, recorded.map(VerifyingKey::toString).orElse("–"), key.toString()));
    List<VerificationRepository.Signed> signed = repository.checkpoints(key.name());
    Deque<Checkpoint> heads = heads(signed, known, key, end, faults);
    if (repository.size() > end && faults.stream().noneMatch(f -> f.kind() == Kind.TAIL_MISSING))
      faults.add(Fault.of(Kind.TAIL_MISSING, end, repository.size()));
    repository.inserted(Verification.MOST).forEach(i -> faults.add(Fault.of(Kind.ENTRY_INSERTED, i.position(), i.id())));
    Replay replay = new Replay(new Tiles(new Merkle(), repository), heads, faults);
    replay(repository, replay, end);
    replay.nodes(end);
    repository.unentered(Verification.MOST).forEach(d -> faults.add(Fault.of(Kind.VERSION_WITHOUT_ENTRY, -1, d.toString())));
    return new Verification(end, repository.waiting(), signed.size(), HexFormat.of().formatHex(replay.root()), key, faults);
  }

  /** Checks the signatures; gives the heads to be met on the way, the smallest first. */
  private static Deque<Checkpoint> heads(List<VerificationRepository.Signed> signed, List<SignedNote> known, VerifyingKey key, long end,
      List<Fault> faults) {
    List<Boolean> good = signed.parallelStream().map(s -> key.verifies(s.checkpoint().bytes(), s.signature())).toList();
    List<Checkpoint> heads = new ArrayList<>();
    long before = 0;
    for (int n = 0; n < signed.size(); n++) {
      Checkpoint head = signed.get(n).checkpoint();
      if (good.get(n))
        heads.add(head);
      else if (faults.size() < Verification.MOST)
        faults.add(Fault.of(Kind.SIGNATURE_WRONG, before, head.size()));
      before = head.size();
    }
    for (SignedNote note : known) {
      Checkpoint head = Checkpoint.of(note.text());
      if (head.isSignedBy(key, note))
        heads.add(head);
      else
        faults.add(Fault.of(Kind.SIGNATURE_WRONG, 0, head.size()));
    }
    heads.stream().filter(head -> head.size() > end).max(Comparator.comparingLong(Checkpoint::size))
        .ifPresent(head -> faults.add(Fault.of(Kind.TAIL_MISSING, end, head.size())));
    return new ArrayDeque<>(heads.stream().filter(head -> head.size() <= end).sorted(Comparator.comparingLong(Checkpoint::size)).toList());
  }

  private record Chunk(List<VerificationRepository.Sealed> sealed, Map<Long, byte[]> leaves) {}

  /** Reads the next part while the one before is hashed. */
  private static void replay(VerificationRepository repository, Replay replay, long end) {
    CompletableFuture<Chunk> reading = CompletableFuture.supplyAsync(() -> read(repository, 0, end));
    for (long from = 0; from < end; from += CHUNK) {
      Chunk chunk = reading.join();
      long after = from + CHUNK;
      if (after < end)
        reading = CompletableFuture.supplyAsync(() -> read(repository, after, end));
      for (var sealed : chunk.sealed()) {
        while (replay.next() < sealed.position())
          replay.gap(Replay.leaf(chunk.leaves(), replay.next()));
        replay.entry(sealed, Replay.leaf(chunk.leaves(), sealed.position()));
      }
      while (replay.next() < Math.min(after, end))
        replay.gap(Replay.leaf(chunk.leaves(), replay.next()));
    }
  }

  private static Chunk read(VerificationRepository repository, long from, long end) {
    long to = Math.min(from + CHUNK, end);
    Map<Long, byte[]> leaves = new HashMap<>();
    for (long nth = from / 256; nth * 256 < to; nth++)
      leaves.put(nth, repository.tile(0, nth));
    try {
      return new Chunk(repository.sealed(from, to), leaves);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
