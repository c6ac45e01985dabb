package org.entente.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** A device with one passkey, as a browser would speak for it; it can be told to do wrong. */
final class SoftPasskey {
  private static final int PRESENT = 1;
  private static final int VERIFIED = 4;
  private static final int NEW_KEY = 0x40;
  private final KeyPair pair;
  private final byte[] id = new byte[32];
  private final String host;
  String origin;
  boolean verifies = true;
  int count;

  SoftPasskey(String host, String origin) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    pair = generator.generateKeyPair();
    new SecureRandom().nextBytes(id);
    this.host = host;
    this.origin = origin;
  }

  /** The answer to what a browser was given for making a passkey. */
  String make(String options) throws GeneralSecurityException {
    byte[] said = said("webauthn.create", options);
    var attested = bytes(new byte[16], new byte[]{0, (byte) id.length}, id, publicKey());
    byte[] device = bytes(device(NEW_KEY), attested);
    byte[] attestation = bytes(new byte[]{(byte) 0xa3}, text("fmt"), text("none"), text("attStmt"), new byte[]{(byte) 0xa0}, text("authData"),
        new byte[]{0x58, (byte) device.length}, device);
    return answer("\"attestationObject\":\"" + base64(attestation) + "\",\"clientDataJSON\":\"" + base64(said) + "\",\"transports\":[\"internal\"]");
  }

  /** The answer to what a browser was given for proving the passkey. */
  String prove(String options) throws GeneralSecurityException {
    byte[] said = said("webauthn.get", options);
    byte[] device = device(0);
    var signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(device);
    signature.update(sha256(said));
    return answer("\"authenticatorData\":\"" + base64(device) + "\",\"clientDataJSON\":\"" + base64(said) + "\",\"signature\":\""
        + base64(signature.sign()) + "\"");
  }

  private String answer(String response) {
    return "{\"id\":\"" + base64(id) + "\",\"rawId\":\"" + base64(id) + "\",\"type\":\"public-key\",\"authenticatorAttachment\":\"platform\","
        + "\"clientExtensionResults\":{},\"response\":{" + response + "}}";
  }

  private byte[] said(String type, String options) {
    var challenge = Pattern.compile("\"challenge\":\"([^\"]+)\"").matcher(options);
    if (!challenge.find())
      throw new IllegalArgumentException(options);
    return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge.group(1) + "\",\"origin\":\"" + origin + "\",\"crossOrigin\":false}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] device(int more) throws GeneralSecurityException {
    int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
    return bytes(sha256(host.getBytes(StandardCharsets.UTF_8)), new byte[]{(byte) flags}, ByteBuffer.allocate(4).putInt(count).array());
  }

  /** The key as COSE writes it: elliptic curve, ES256, P-256, x and y. */
  private byte[] publicKey() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    return bytes(new byte[]{(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20}, fixed(point.getAffineX()), new byte[]{0x22, 0x58, 0x20},
        fixed(point.getAffineY()));
  }

  private static byte[] fixed(BigInteger number) {
    byte[] plain = number.toByteArray();
    byte[] all = new byte[32];
    int length = Math.min(32, plain.length);
    System.arraycopy(plain, plain.length - length, all, 32 - length, length);
    return all;
  }

  private static byte[] text(String words) {
    return bytes(new byte[]{(byte) (0x60 + words.length())}, words.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] bytes(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts)
      all.writeBytes(part);
    return all.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
