package org.entente.journal.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** An Ed25519 key with its private half, kept in a file that only its owner reads: the private half on the first line, the public on the second. */
public final class SigningKey {
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
  private final PrivateKey secret;
  private final VerifyingKey shown;

  private SigningKey(PrivateKey secret, VerifyingKey shown) {
    this.secret = secret;
    this.shown = shown;
  }

  /** A new key; its name is made from the hexadecimal beginning of its public half. */
  public static SigningKey make(byte kind, Function<String, String> name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      return new SigningKey(pair.getPrivate(), new VerifyingKey(name.apply(HexFormat.of().formatHex(raw, 0, 4)), kind, raw));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the key of a file. */
  public static SigningKey read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] parts = lines.isEmpty() ? new String[0] : lines.getFirst().split("\\+", 5);
    byte[] coded = parts.length == 5 && lines.size() > 1 ? SignedNote.base64(parts[4]) : new byte[0];
    if (coded.length != 33)
      throw new NotUnderstood("key");
    VerifyingKey shown = VerifyingKey.of(lines.get(1));
    byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + 32);
    System.arraycopy(coded, 1, encoded, PKCS8.length, 32);
    try {
      SigningKey key = new SigningKey(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)), shown);
      if (!shown.verifies(coded, key.sign(coded)))
        throw new NotUnderstood("key");
      return key;
    } catch (GeneralSecurityException e) {
      throw new NotUnderstood("key");
    }
  }

  /** Writes it to a new file with rights for its owner alone; it is whole or not there. */
  public void write(Path file) throws IOException {
    byte[] encoded = secret.getEncoded();
    byte[] coded = new byte[33];
    coded[0] = shown.kind();
    System.arraycopy(encoded, encoded.length - 32, coded, 1, 32);
    String text = "PRIVATE+KEY+" + shown.name() + "+" + HexFormat.of().formatHex(shown.id()) + "+" + Base64.getEncoder().encodeToString(coded) + "\n"
        + shown + "\n";
    Path folder = Files.createDirectories(file.toAbsolutePath().normalize().getParent());
    Path made = Files.createTempFile(folder, ".key", null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(made, text);
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The public half. */
  public VerifyingKey shown() {
    return shown;
  }

  /** The 64 bytes of its signature. */
  public byte[] sign(byte[] message) {
    try {
      Signature ed = Signature.getInstance("Ed25519");
      ed.initSign(secret);
      ed.update(message);
      return ed.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
