package org.entente.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that seals the secrets of authenticators (AES-256 in GCM), in a file beside the database that only its owner reads: a copy of the tables
 * alone makes no codes. A sealed secret opens for its own account only.
 */
@Component
class FactorKey {
  private static final int NONCE = 12;
  private static final int MARK_BITS = 128;
  private final Path file;

  FactorKey(@Value("${entente.signin.key}") Path file) {
    this.file = file;
  }

  /** Whether there is a key. */
  boolean isThere() {
    return Files.exists(file);
  }

  /** Makes a key unless there is one; several servers that start at once make one together. */
  void make() {
    if (isThere())
      return;
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().normalize().getParent());
      Path made = Files.createTempFile(folder, ".key", null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(made, HexFormat.of().formatHex(Secrets.bytes(32)) + "\n");
      link(made);
      Files.delete(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret as it is kept for the account. */
  byte[] seal(String login, byte[] secret) {
    byte[] nonce = Secrets.bytes(NONCE);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, login, nonce).doFinal(secret);
      byte[] kept = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, kept, NONCE, sealed.length);
      return kept;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret of the account; empty when it was sealed for another, with another key, or changed. */
  Optional<byte[]> open(String login, byte[] kept) {
    if (!isThere() || kept.length <= NONCE)
      return Optional.empty();
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, login, Arrays.copyOf(kept, NONCE)).doFinal(kept, NONCE, kept.length - NONCE));
    } catch (GeneralSecurityException another) {
      return Optional.empty();
    }
  }

  private void link(Path made) throws IOException {
    try {
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException faster) {
      return; // another server was faster: its key is ours
    }
  }

  private Cipher cipher(int mode, String login, byte[] nonce) throws GeneralSecurityException {
    try {
      var key = new SecretKeySpec(HexFormat.of().parseHex(Files.readString(file).strip()), "AES");
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(MARK_BITS, nonce));
      cipher.updateAAD(login.getBytes(StandardCharsets.UTF_8));
      return cipher;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
