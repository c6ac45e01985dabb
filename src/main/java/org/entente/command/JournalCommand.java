package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import org.entente.journal.Countersigning;
import org.entente.journal.Verification;
import org.entente.journal.Verifier;
import org.entente.journal.Witness;
import org.entente.journal.tree.NotUnderstood;
import org.entente.journal.tree.SignedNote;
import org.entente.journal.tree.VerifyingKey;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code journal verify | checkpoint | export | witness FILE | countersign FILE}: the sealed journal checked, here and by others. */
final class JournalCommand {
  private JournalCommand() {}

  static int run(Terminal terminal, Arguments arguments, Function<Arguments, ConfigurableApplicationContext> start) {
    if (arguments.files().isEmpty())
      throw new BadUsage("journal");
    String word = arguments.files().getFirst();
    List<String> files = arguments.files().subList(1, arguments.files().size());
    try {
      if (word.equals("witness"))
        return witness(terminal, arguments, one(files));
      try (ConfigurableApplicationContext context = start.apply(arguments)) {
        return switch (word) {
          case "verify" -> verify(terminal, arguments, files, context.getBean(Verifier.class));
          case "checkpoint" -> say(terminal, context.getBean(Countersigning.class).checkpoint());
          case "export" -> say(terminal, context.getBean(Countersigning.class).extension(arguments.number("from", 0)));
          case "countersign" -> countersign(terminal, arguments, one(files), context.getBean(Countersigning.class));
          default -> throw new BadUsage(word);
        };
      }
    } catch (IOException e) {
      terminal.complain("command.unreadable", files.isEmpty() ? word : files.getFirst());
      return 1;
    } catch (NotUnderstood e) {
      terminal.complain("command.journal.notUnderstood." + e.getMessage());
      return 1;
    }
  }

  private static int verify(Terminal terminal, Arguments arguments, List<String> known, Verifier verifier) throws IOException {
    long began = System.nanoTime();
    List<SignedNote> notes = new java.util.ArrayList<>();
    for (String file : known)
      notes.add(SignedNote.of(Files.readString(Path.of(file))));
    Verification found = verifier.verify(key(arguments), notes);
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    terminal.say("command.journal.verified", found.entries(), found.checkpoints(), seconds, found.waiting());
    if (found.key() != null)
      terminal.line(found.key() + "\n" + found.root());
    found.faults().forEach(fault -> terminal.complain("journal.fault." + fault.kind(), fault.arguments().toArray()));
    if (found.isWhole())
      terminal.say("command.journal.whole");
    else if (found.firstBadPosition().isPresent())
      terminal.complain("command.journal.firstBad", found.firstBadPosition().getAsLong());
    return found.isWhole() ? 0 : 1;
  }

  private static int witness(Terminal terminal, Arguments arguments, String file) throws IOException {
    Witness witness = new Witness(Path.of(arguments.value("folder").orElse("witness")));
    var result = witness.check(Files.readString(Path.of(file)), key(arguments), Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    if (result.note().isEmpty()) {
      terminal.complain("command.journal.witness." + result.outcome(), result.size(), result.seen());
      return 1;
    }
    Path signed = Path.of(file + ".signed");
    Files.writeString(signed, result.note().get().toString());
    terminal.say("command.journal.witness." + result.outcome(), result.size(), result.seen());
    terminal.say("command.journal.witness.written", signed.toString(), witness.key().toString());
    return 0;
  }

  private static int countersign(Terminal terminal, Arguments arguments, String file, Countersigning journal) throws IOException {
    VerifyingKey witness = key(arguments);
    if (witness == null)
      throw new BadUsage("--key");
    terminal.say("command.journal.countersigned", witness.name(), journal.add(Files.readString(Path.of(file)), witness));
    return 0;
  }

  private static @Nullable VerifyingKey key(Arguments arguments) {
    return arguments.value("key").map(VerifyingKey::of).orElse(null);
  }

  private static int say(Terminal terminal, String text) {
    terminal.line(text.stripTrailing());
    return 0;
  }

  private static String one(List<String> files) {
    if (files.size() != 1)
      throw new BadUsage("journal");
    return files.getFirst();
  }
}
