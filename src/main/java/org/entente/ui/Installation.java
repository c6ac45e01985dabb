package org.entente.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.util.ULocale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What is the same on every page of an installation: whether it demonstrates, its highest level, and the versions of the files it serves. */
@Component
public class Installation {
  static final Map<ULocale, LocalizedNumberFormatter> NUMBERS = new ConcurrentHashMap<>();

  private final Map<String, String> addresses = new ConcurrentHashMap<>();
  private final boolean demonstration;
  private final int limit;
  private volatile int ceiling;

  /** Takes the settings {@code entente.demo} and {@code entente.ceiling}. */
  public Installation(@Value("${entente.demo:false}") boolean demonstration, @Value("${entente.ceiling:-1}") int ceiling) {
    this.demonstration = demonstration;
    this.limit = ceiling >= 0 ? ceiling : demonstration ? 2 : 1;
    this.ceiling = limit;
  }

  /** Whether everything in here is invented. */
  public boolean demonstration() {
    return demonstration;
  }

  /** The highest level that the operator of the machine allows, 0 to 4. */
  public int limit() {
    return limit;
  }

  /** Learns the ceiling that administrators have set, which is never above the limit. */
  public void keepBelow(int level) {
    ceiling = Math.min(level, limit);
  }

  /** The highest level that may be kept here, 0 to 4; printed at the foot of every page. */
  public int ceiling() {
    return ceiling;
  }

  /** Address of a file under {@code static}, with a version that changes when the file does. */
  String address(String file) {
    return addresses.computeIfAbsent(file, name -> "/" + name + "?v=" + version(name));
  }

  private static String version(String file) {
    try {
      var bytes = new ClassPathResource("static/" + file).getContentAsByteArray();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
