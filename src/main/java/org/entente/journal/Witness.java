package org.entente.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.Extension;
import org.entente.journal.tree.Merkle;
import org.entente.journal.tree.SignedNote;
import org.entente.journal.tree.SigningKey;
import org.entente.journal.tree.VerifyingKey;

import org.jspecify.annotations.Nullable;

/**
 * Another agency that checks the journal, on a machine of its own and without network: it keeps the last checkpoint it signed and its own key in a
 * folder, and signs a newer one only when that goes on from there.
 */
public final class Witness {
  private final Path folder;

  /** A witness that remembers in a folder. */
  public Witness(Path folder) {
    this.folder = folder;
  }

  /** What checking came to. */
  public enum Outcome {
    /** It goes on from what was seen before; signed. */
    SIGNED,
    /** The journal is seen for the first time; signed. */
    FIRST,
    /** The checkpoint is not signed with the journal's key. */
    SIGNATURE_WRONG,
    /** The proof begins at another size than the one seen last. */
    OTHER_BEGINNING,
    /** The journal is not the one that was seen before. */
    REWRITTEN
  }

  /**
   * What checking came to.
   *
   * @param size of the checkpoint
   * @param seen size of the one signed last, 0 for none
   * @param note the checkpoint with the witness's signature, when it signed
   */
  public record Result(Outcome outcome, long size, long seen, Optional<SignedNote> note) {}

  /**
   * Checks what the journal handed out.
   *
   * @param key of the journal; null for the one that was trusted the first time
   * @throws org.entente.journal.tree.NotUnderstood when it cannot be read, or no key is known
   */
  public Result check(String extension, @Nullable VerifyingKey key, Instant now) throws IOException {
    Extension handed = Extension.of(extension);
    Checkpoint head = Checkpoint.of(handed.note().text());
    VerifyingKey trusted = trusted(key);
    Optional<Checkpoint> last = last();
    long seen = last.map(Checkpoint::size).orElse(0L);
    if (!head.isSignedBy(trusted, handed.note()))
      return new Result(Outcome.SIGNATURE_WRONG, head.size(), seen, Optional.empty());
    if (last.isPresent() && head.size() > seen && handed.from() != seen)
      return new Result(Outcome.OTHER_BEGINNING, head.size(), seen, Optional.empty());
    if (last.isPresent() && !new Merkle().isConsistent(seen, last.get().root(), head.size(), head.root(), handed.proof()))
      return new Result(Outcome.REWRITTEN, head.size(), seen, Optional.empty());
    SigningKey own = own();
    SignedNote note = new SignedNote(head.text(), Stream.concat(handed.note().lines().stream(),
        Stream.of(head.countersigned(own.shown(), now, own.sign(head.bytes(now))))).toList());
    keep("journal.key", trusted.toString());
    keep("checkpoint", note.toString());
    return new Result(last.isEmpty() ? Outcome.FIRST : Outcome.SIGNED, head.size(), seen, Optional.of(note));
  }

  /** The witness's public key; made with the private half when there is none yet. */
  public VerifyingKey key() throws IOException {
    return own().shown();
  }

  private SigningKey own() throws IOException {
    Path file = folder.resolve("witness.key");
    if (Files.exists(file))
      return SigningKey.read(file);
    SigningKey made = SigningKey.make(VerifyingKey.WITNESS, beginning -> "witness-" + beginning);
    made.write(file);
    return made;
  }

  private VerifyingKey trusted(@Nullable VerifyingKey given) throws IOException {
    Path file = folder.resolve("journal.key");
    if (!Files.exists(file) && given == null)
      throw new org.entente.journal.tree.NotUnderstood("key");
    VerifyingKey kept = Files.exists(file) ? VerifyingKey.of(Files.readString(file)) : given;
    if (kept == null || given != null && !given.equals(kept))
      throw new org.entente.journal.tree.NotUnderstood("key");
    return kept;
  }

  private Optional<Checkpoint> last() throws IOException {
    Path file = folder.resolve("checkpoint");
    return Files.exists(file) ? Optional.of(Checkpoint.of(SignedNote.of(Files.readString(file)).text())) : Optional.empty();
  }

  private void keep(String name, String text) throws IOException {
    Path made = Files.writeString(folder.resolve(name + ".new"), text);
    Files.move(made, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

}
