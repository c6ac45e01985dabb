package org.entente.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six figures that an authenticator shows for thirty seconds each (RFC 6238 with HMAC-SHA-1, which every authenticator knows). */
final class OneTimeCode {
  private static final int SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private OneTimeCode() {}

  /** The step whose code this is: that of the moment, the one before or the one after; empty when it is none of them. */
  static OptionalLong step(byte[] secret, String code, Instant now) {
    long step = now.getEpochSecond() / SECONDS;
    return LongStream.of(step, step - 1, step + 1).filter(s -> java.security.MessageDigest.isEqual(at(secret, s, 6).getBytes(), code.getBytes()))
        .findFirst();
  }

  /** The code of a step with so many figures (RFC 4226, section 5.3). */
  static String at(byte[] secret, long step, int figures) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
      return String.format(Locale.ROOT, "%0" + figures + "d", number % (long) Math.pow(10, figures));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes as authenticators take them by hand: base 32, without padding. */
  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : bytes) {
      held = (held << 8 | b & 0xff) & 0xffff;
      for (bits += 8; bits >= 5; bits -= 5)
        text.append(BASE32.charAt(held >> bits - 5 & 31));
    }
    return bits == 0 ? text.toString() : text.append(BASE32.charAt(held << 5 - bits & 31)).toString();
  }
}
