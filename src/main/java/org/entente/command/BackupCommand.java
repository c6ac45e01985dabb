package org.entente.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;

import org.entente.database.Backup;

import org.springframework.context.ConfigurableApplicationContext;

/** {@code backup FILE} copies the data folder, beside a running installation too; {@code restore FILE FOLDER} unpacks such a copy. */
final class BackupCommand {
  private BackupCommand() {}

  static int backup(Terminal terminal, Arguments arguments, Function<Arguments, ConfigurableApplicationContext> start) {
    if (arguments.files().size() != 1)
      throw new BadUsage("backup");
    Path file = Path.of(arguments.files().getFirst()).toAbsolutePath();
    try (ConfigurableApplicationContext context = start.apply(arguments)) {
      if (!context.getEnvironment().getProperty("entente.db.url", "").isBlank()) {
        terminal.complain("command.backup.outer");
        return 1;
      }
      terminal.say("command.backup.done", file.toString(), Math.ceilDiv(context.getBean(Backup.class).to(file), 1L << 20));
      return 0;
    } catch (FileAlreadyExistsException e) {
      terminal.complain("command.backup.exists", file.toString());
    } catch (NoSuchFileException e) {
      terminal.complain("command.unreadable", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return 1;
  }

  static int restore(Terminal terminal, Arguments arguments) {
    if (arguments.files().size() != 2)
      throw new BadUsage("restore");
    Path file = Path.of(arguments.files().getFirst()).toAbsolutePath();
    Path folder = Path.of(arguments.files().getLast()).toAbsolutePath();
    try {
      Backup.restore(file, folder);
      terminal.say("command.restore.done", folder.toString());
      return 0;
    } catch (FileAlreadyExistsException e) {
      terminal.complain("command.backup.exists", folder.toString());
    } catch (IOException e) {
      terminal.complain("command.unreadable", file.toString());
    }
    return 1;
  }
}
