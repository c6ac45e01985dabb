package org.entente.command;

import java.util.ArrayList;
import java.util.List;

import org.entente.database.FolderInUse;
import org.entente.demo.DemonstrationRefused;
import org.entente.text.Messages;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the command that the first word names; without one, serves. */
public final class Commands {
  private final Class<?> application;
  private final Terminal terminal = new Terminal();

  private Commands(Class<?> application) {
    this.application = application;
  }

  /** Runs it; ends the process with 0 when all is well, 1 when something was refused, 2 when the words were not understood. */
  public static void run(Class<?> application, String... words) {
    int end = new Commands(application).run(words);
    if (end >= 0)
      System.exit(end);
  }

  private int run(String... words) {
    try {
      Arguments arguments = Arguments.of(words);
      return switch (arguments.command()) {
        case "serve" -> serve(arguments);
        case "import" -> ImportCommand.run(terminal, arguments, this::start);
        case "read" -> ReadCommand.run(terminal, arguments);
        case "generate" -> GenerateCommand.run(terminal, arguments, this::start);
        case "backup" -> BackupCommand.backup(terminal, arguments, this::start);
        case "restore" -> BackupCommand.restore(terminal, arguments);
        case "prepare" -> PrepareCommand.run(terminal);
        case "journal" -> JournalCommand.run(terminal, arguments, this::start);
        case "help" -> {
          terminal.say("command.usage");
          yield 0;
        }
        default -> throw new BadUsage(arguments.command());
      };
    } catch (BadUsage e) {
      terminal.complain("command.notUnderstood", String.valueOf(e.getMessage()));
      terminal.complain("command.usage");
      return 2;
    } catch (RuntimeException e) {
      if (cause(e) instanceof FolderInUse used) {
        terminal.complain("command.folderInUse", String.valueOf(used.folder()));
        return 1;
      }
      if (cause(e) instanceof DemonstrationRefused) {
        terminal.complain("command.notForDemonstration");
        return 1;
      }
      if (cause(e) instanceof DemonstrationBrokenOff) {
        terminal.complain("command.demonstrationBrokenOff");
        return 1;
      }
      throw e;
    }
  }

  private int serve(Arguments arguments) {
    List<String> settings = new ArrayList<>(arguments.settings());
    if (arguments.has("demo"))
      settings.addAll(0, List.of("--entente.demo=true", "--server.address=127.0.0.1"));
    var context = new SpringApplicationBuilder(application).properties("entente.command=serve").run(settings.toArray(String[]::new));
    String port = context.getEnvironment().getProperty("local.server.port", "8080");
    new Terminal(context.getBean(Messages.class)).say("command.serving", "http://localhost:" + port);
    return -1;
  }

  /** The application without its port, on the database of a running one when there is one. */
  private ConfigurableApplicationContext start(Arguments arguments) {
    List<String> settings = new ArrayList<>(arguments.settings());
    settings.add("--server.port=-1"); // as an option: a default would give way to the port of the server
    return new SpringApplicationBuilder(application).properties("entente.command=" + arguments.command(), "entente.db.join=true")
        .run(settings.toArray(String[]::new));
  }

  private static Throwable cause(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest;
  }
}
