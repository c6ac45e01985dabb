package org.entente.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of the proofs, under {@code src/test/resources/proofs}: one line each, comments begin with #. */
final class Tables {
  private Tables() {}

  static List<String> lines(String name) {
    try (var stream = Tables.class.getResourceAsStream("/proofs/" + name + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
