package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.documents.Document;
import org.entente.dossiers.FieldRefused;
import org.entente.reading.Intake;

import org.springframework.context.ConfigurableApplicationContext;

/** {@code import FILE… --as OFFICER}: puts files in as documents; every file stands for itself. */
final class ImportCommand {
  private ImportCommand() {}

  static int run(Terminal terminal, Arguments arguments, Function<Arguments, ConfigurableApplicationContext> start) {
    if (arguments.files().isEmpty())
      throw new BadUsage("import");
    String login = arguments.value("as").orElse("");
    if (login.isEmpty()) {
      terminal.complain("command.asWhom");
      return 2;
    }
    try (ConfigurableApplicationContext context = start.apply(arguments)) {
      var officer = context.getBean(Seats.class).officer(login, null);
      if (officer.isEmpty()) {
        terminal.complain("command.unknownOfficer", login);
        return 1;
      }
      Intake intake = context.getBean(Intake.class);
      return (int) arguments.files().stream().filter(file -> !isTaken(terminal, intake, Path.of(file), officer.get())).count() == 0 ? 0 : 1;
    }
  }

  private static boolean isTaken(Terminal terminal, Intake intake, Path file, Officer officer) {
    String name = String.valueOf(file.getFileName());
    try {
      Document document = intake.take(Files.readAllBytes(file), name, officer);
      String language = document.language() == null ? "?" : document.language();
      terminal.say("command.imported", name, document.number(), language, document.suggestions());
      return true;
    } catch (FieldRefused e) {
      terminal.complain("command.refused", name, terminal.messages().text(terminal.language(), e.key(), e.arguments().toArray()));
    } catch (IOException e) {
      terminal.complain("command.unreadable", name);
    }
    return false;
  }
}
