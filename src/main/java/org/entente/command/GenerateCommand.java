package org.entente.command;

import java.time.Duration;
import java.util.function.Function;

import org.entente.generate.Generation;

import org.springframework.context.ConfigurableApplicationContext;

/** {@code generate --agencies N --tasks M --seed S}: fills an empty database for measuring. */
final class GenerateCommand {
  private GenerateCommand() {}

  static int run(Terminal terminal, Arguments arguments, Function<Arguments, ConfigurableApplicationContext> start) {
    int agencies = Math.toIntExact(arguments.number("agencies", 120));
    int tasks = Math.toIntExact(arguments.number("tasks", 100_000));
    if (agencies < Generation.FEWEST_AGENCIES || tasks < 1)
      throw new BadUsage("generate");
    long seed = arguments.number("seed", 1);
    try (ConfigurableApplicationContext context = start.apply(arguments)) {
      long began = System.nanoTime();
      long made = context.getBean(Generation.class).run(agencies, tasks, seed);
      double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
      terminal.say("command.generated", made, seconds, Math.round(made / Math.max(seconds, 0.001)));
      return 0;
    }
  }
}
