package org.entente.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Word lists that come with the application: lines of cells separated by tabs, {@code #} opens a comment. */
public final class Tables {

  private Tables() {}

  /**
   * The rows of a table.
   *
   * @param resource path from the root of the class path
   */
  public static List<List<String>> read(String resource) {
    var rows = new ArrayList<List<String>>();
    var stream = Objects.requireNonNull(Tables.class.getResourceAsStream(resource), resource);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(List.of(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rows);
  }

  /** The alternatives of a cell, written with {@code " / "} between them. */
  public static List<String> alternatives(String cell) {
    return List.of(cell.split(" / ")).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }
}
