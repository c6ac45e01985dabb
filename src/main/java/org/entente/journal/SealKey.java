package org.entente.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.entente.journal.tree.SignedNote;
import org.entente.journal.tree.SigningKey;
import org.entente.journal.tree.VerifyingKey;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs the journal's checkpoints, in a file that only its owner reads; and beside it the newest checkpoint, kept outside of the
 * database so that a database set back is noticed.
 */
@Component
class SealKey {
  private final Path file;
  private final Path newest;

  SealKey(@Value("${entente.journal.key}") Path file) {
    this.file = file;
    newest = file.resolveSibling(file.getFileName() + ".checkpoint");
  }

  /** The key of the file, or empty when there is none. */
  Optional<SigningKey> find() {
    try {
      return Files.exists(file) ? Optional.of(SigningKey.read(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new key, written to the file. */
  SigningKey make() {
    SigningKey key = SigningKey.make(VerifyingKey.LOG, beginning -> "entente-" + beginning);
    try {
      key.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return key;
  }

  /** The newest checkpoint that was signed here, or empty. */
  Optional<SignedNote> newest() {
    try {
      return Files.exists(newest) ? Optional.of(SignedNote.of(Files.readString(newest))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a newer one. */
  void keep(SignedNote note) {
    try {
      Path made = newest.resolveSibling(newest.getFileName() + ".new");
      Files.write(made, note.toString().getBytes(StandardCharsets.UTF_8));
      Files.move(made, newest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }
}
