package org.entente.listings;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a list as a file, row by row, so that its size does not matter. */
public final class Export {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private Export() {}

  /** Hands over the rows one by one; a value is a text, a number or a day. */
  @FunctionalInterface
  public interface Rows {
    /** Gives each row to the consumer. */
    void each(Consumer<List<Object>> consumer);
  }

  /** Writes the sheet; {@link UncheckedIOException} when the target refuses. */
  public static void write(Format format, Sheet sheet, Rows rows, OutputStream target) {
    try {
      if (format == Format.CSV)
        csv(sheet, rows, target);
      else
        xlsx(sheet, rows, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void csv(Sheet sheet, Rows rows, OutputStream target) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().bufferSize(65_536).build(bom(target))) {
      sheet.about().forEach(line -> writer.writeRecord(harmless(line)));
      writer.writeRecord(List.of(""));
      writer.writeRecord(sheet.heads());
      rows.each(row -> writer.writeRecord(row.stream().map(v -> v instanceof String s ? harmless(s) : String.valueOf(v)).toList()));
    }
  }

  private static OutputStreamWriter bom(OutputStream target) throws IOException {
    OutputStreamWriter writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    writer.write('\ufeff');
    return writer;
  }

  /** A value that a spreadsheet would take for a formula is made a text by an apostrophe. */
  static String harmless(String value) {
    return !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  private static void xlsx(Sheet sheet, Rows rows, OutputStream target) throws IOException {
    try (Workbook book = new Workbook(target, "Entente", "1.0")) {
      Worksheet page = book.newWorksheet(sheet.name());
      if (sheet.rightToLeft())
        page.rightToLeft();
      int at = 0;
      for (String line : sheet.about())
        page.value(at++, 0, line);
      heads(page, ++at, sheet.heads());
      int[] next = {at + 1};
      rows.each(row -> write(page, next[0]++, row));
      page.finish();
    }
  }

  private static void heads(Worksheet page, int at, List<String> heads) {
    for (int column = 0; column < heads.size(); column++) {
      page.value(at, column, heads.get(column));
      page.style(at, column).bold().set();
      page.width(column, column == 1 ? 60 : 18);
    }
    page.freezePane(0, at + 1);
  }

  private static void write(Worksheet page, int at, List<Object> row) {
    for (int column = 0; column < row.size(); column++) {
      switch (row.get(column)) {
        case LocalDate day -> {
          page.value(at, column, day);
          page.style(at, column).format("yyyy-mm-dd").set();
        }
        case Number number -> page.value(at, column, number);
        case Object value -> page.value(at, column, String.valueOf(value));
      }
    }
    flush(page, at);
  }

  private static void flush(Worksheet page, int at) {
    if (at % 500 == 0) {
      try {
        page.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
