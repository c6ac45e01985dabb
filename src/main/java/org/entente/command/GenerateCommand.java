package org.entente.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.entente.generate.Generation;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** {@code generate --agencies N --tasks M --seed S}: fills a database with invented data and says how fast. */
final class GenerateCommand {
  private static final int AGENCIES = 120;
  private static final int TASKS = 100_000;

  private GenerateCommand() {}

  static int run(Class<?> application, Terminal terminal, Arguments arguments) {
    int agencies = Math.toIntExact(arguments.number("agencies", AGENCIES));
    int tasks = Math.toIntExact(arguments.number("tasks", TASKS));
    if (agencies < Generation.FEWEST_AGENCIES || tasks < 1)
      throw new BadUsage("generate");
    List<String> settings = new ArrayList<>(arguments.settings());
    settings.add("--server.port=-1"); // no port: nobody signs in meanwhile
    try (var context = new SpringApplicationBuilder(application).properties("entente.command=generate").run(settings.toArray(String[]::new))) {
      long begun = System.nanoTime();
      long loaded = context.getBean(Generation.class).run(agencies, tasks, arguments.number("seed", 1));
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      terminal.say("command.generated", loaded, took.toSeconds(), loaded * 1000 / Math.max(1, took.toMillis()));
      return 0;
    }
  }
}
