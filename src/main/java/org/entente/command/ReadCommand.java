package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.entente.documents.Layout;
import org.entente.reading.Directory;
import org.entente.reading.Facts;
import org.entente.reading.Reader;
import org.entente.reading.Reading;

/** {@code read FILE… [--facts]}: reads files and prints what they say, keeping nothing. */
final class ReadCommand {
  private ReadCommand() {}

  static int run(Terminal terminal, Arguments arguments) {
    if (arguments.files().isEmpty())
      throw new BadUsage("read");
    Reader reader = new Reader();
    int end = 0;
    for (String file : arguments.files()) {
      try {
        Path path = Path.of(file);
        Layout layout = Layout.of(Files.readString(path), String.valueOf(path.getFileName()));
        Reading reading = reader.read(layout, Directory.none());
        if (arguments.has("facts"))
          facts(terminal, path, layout, reading);
        else
          findings(terminal, path, layout, reading);
      } catch (IOException e) {
        terminal.complain("command.unreadable", file);
        end = 1;
      }
    }
    return end;
  }

  private static void facts(Terminal terminal, Path path, Layout layout, Reading reading) {
    for (var fact : Facts.of(layout, reading)) {
      terminal.line(String.join("\t", String.valueOf(path.getFileName()), fact.key(), fact.value(), "¶" + fact.paragraph(), fact.quote()));
    }
  }

  private static void findings(Terminal terminal, Path path, Layout layout, Reading reading) {
    terminal.line(path.getFileName() + "\t" + layout.language() + "\t" + layout.title());
    for (var finding : reading.findings()) {
      terminal.line(String.join("\t", finding.kind().name(), "¶" + finding.paragraph(), finding.surface(), finding.value().toString()));
    }
    for (var suggestion : reading.suggestions()) {
      terminal.line(String.join("\t", suggestion.kind().name(), String.valueOf(suggestion.modality()), suggestion.text()));
    }
  }
}
