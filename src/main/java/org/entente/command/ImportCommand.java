package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.database.Company;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.documents.SourceText;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.reading.Delivery;
import org.entente.reading.Delivery.Named;
import org.entente.reading.Delivery.Outcome;
import org.entente.reading.Intake;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code import FILE… --as OFFICER}: puts files in as documents; every file stands for itself. Beside an installation that serves they wait in its
 * queue and are read by it; otherwise they are read here.
 */
final class ImportCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(200);
  private final Terminal terminal;
  private final ConfigurableApplicationContext context;
  private final Officer officer;

  private ImportCommand(Terminal terminal, ConfigurableApplicationContext context, Officer officer) {
    this.terminal = terminal;
    this.context = context;
    this.officer = officer;
  }

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
      return new ImportCommand(terminal, context, officer.get()).run(arguments.files());
    }
  }

  private int run(List<String> files) {
    List<Named> readable = new ArrayList<>();
    for (String file : files) {
      Path path = Path.of(file);
      try {
        if (Files.size(path) > SourceText.LARGEST) // not into memory: any content of this size is refused
          readable.add(new Named(name(path), new byte[SourceText.LARGEST + 1]));
        else
          readable.add(new Named(name(path), Files.readAllBytes(path)));
      } catch (IOException e) {
        terminal.complain("command.unreadable", name(path));
      }
    }
    int taken = context.getBean(Company.class).alone() ? takeHere(readable) : leave(readable);
    return taken == files.size() ? 0 : 1;
  }

  private int takeHere(List<Named> files) {
    Intake intake = context.getBean(Intake.class);
    int taken = 0;
    for (Named file : files) {
      try {
        said(intake.take(file.bytes(), file.name(), officer), file.name());
        taken++;
      } catch (FieldRefused e) {
        terminal.complain("command.refused", file.name(), terminal.messages().text(terminal.language(), e.key(), e.arguments().toArray()));
      }
    }
    return taken;
  }

  /** Leaves them to the process that serves; where none begins with them for a while, reads them here. */
  private int leave(List<Named> files) {
    if (files.isEmpty())
      return 0;
    Delivery delivery = context.getBean(Delivery.class);
    UUID left = delivery.leave(files, officer);
    terminal.say("command.import.left", files.size());
    int told = 0;
    int taken = 0;
    for (long waited = 0; told < files.size(); waited += LOOK.toMillis()) {
      List<Outcome> outcomes = delivery.outcomes(left, officer);
      for (; told < files.size() && outcomes.get(told).ended(); told++)
        taken += isKept(outcomes.get(told)) ? 1 : 0;
      boolean begun = outcomes.stream().anyMatch(o -> o.begun() && o.problem() == null);
      if (told < files.size() && !begun && waited > PATIENCE.toMillis()) {
        terminal.say("command.import.here");
        delivery.readHere();
      } else if (told < files.size() && !isRested())
        return taken;
    }
    return taken;
  }

  private boolean isKept(Outcome outcome) {
    DossierId document = outcome.document();
    if (document == null) {
      terminal.complain("command.refused", outcome.name(), terminal.messages().text(terminal.language(), String.valueOf(outcome.problem()), 25));
      return false;
    }
    said(context.getBean(Access.class).reading(officer, () -> context.getBean(Documents.class).get(document)), outcome.name());
    return true;
  }

  private void said(Document document, String name) {
    terminal.say("command.imported", name, document.number(), document.language() == null ? "?" : document.language(), document.suggestions());
  }

  private static boolean isRested() {
    try {
      Thread.sleep(LOOK);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
