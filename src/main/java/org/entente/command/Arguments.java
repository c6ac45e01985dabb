package org.entente.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart: the command, its flags and values, the files, and what is passed on as settings.
 *
 * @param settings options with a point in their name or an equals sign, such as {@code --server.port=9000}
 */
record Arguments(String command, Set<String> flags, Map<String, String> values, List<String> files, List<String> settings) {
  private static final Set<String> FLAGS = Set.of("demo", "facts", "help");
  private static final Set<String> VALUES = Set.of("as", "agencies", "tasks", "seed", "from", "key", "folder");

  /** Takes the words apart; {@link BadUsage} for an option that nobody knows or that lacks its value. */
  static Arguments of(String... words) {
    List<String> files = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    Set<String> flags = new java.util.TreeSet<>();
    for (int n = 0; n < words.length; n++) {
      String word = words[n];
      String name = word.startsWith("--") ? word.substring(2) : "";
      if (name.contains("=") || name.contains("."))
        settings.add(word);
      else if (FLAGS.contains(name))
        flags.add(name);
      else if (VALUES.contains(name)) {
        if (++n == words.length)
          throw new BadUsage(word);
        values.put(name, words[n]);
      } else if (word.startsWith("-") && word.length() > 1)
        throw new BadUsage(word);
      else
        files.add(word);
    }
    String command = files.isEmpty() ? "serve" : files.removeFirst();
    return new Arguments(flags.contains("help") ? "help" : command, flags, values, files, settings);
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  long number(String name, long otherwise) {
    try {
      return value(name).map(Long::parseLong).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new BadUsage("--" + name + " " + values.get(name));
    }
  }
}
