package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/** What the long proofs measured, one line each in {@code target/figures.tsv}; {@code make prove} prints them as a table. */
public final class Figures {
  private static final Path FILE = Path.of("target", "figures.tsv");

  private Figures() {}

  /**
   * Writes one figure down and prints it.
   *
   * @param seed what chance started from, or a dash when nothing is left to chance
   */
  public static synchronized void write(Class<?> test, String proof, String target, String measured, String seed) {
    String line = String.join("\t", proof, target, measured, seed, LocalDate.now().toString(), test.getSimpleName());
    System.out.println(line);
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
