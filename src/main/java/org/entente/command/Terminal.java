package org.entente.command;

import java.io.PrintStream;

import org.entente.text.Language;
import org.entente.text.Messages;

import org.jspecify.annotations.Nullable;

/** Speaks to whoever typed the command, in the language of ENTENTE_LANGUAGE or of the system. */
final class Terminal {
  private @Nullable Messages messages;
  private final Language language = spoken();
  private final PrintStream out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
  private final PrintStream err = new PrintStream(System.err, true, java.nio.charset.StandardCharsets.UTF_8);

  /** Reads the messages when it first has something to say. */
  Terminal() {}

  Terminal(Messages messages) {
    this.messages = messages;
  }

  Language language() {
    return language;
  }

  Messages messages() {
    if (messages == null)
      messages = new Messages();
    return messages;
  }

  void say(String key, Object... arguments) {
    out.println(messages().text(language, key, arguments));
  }

  void complain(String key, Object... arguments) {
    err.println(messages().text(language, key, arguments));
  }

  /** A line of figures or quotations, without words of ours. */
  void line(String text) {
    out.println(text);
  }

  private static Language spoken() {
    for (String name : new String[]{"ENTENTE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = System.getenv(name);
      if (value == null || value.length() < 2)
        continue;
      var language = Language.of(value.substring(0, 2));
      if (language.isPresent())
        return language.get();
    }
    return Language.EN;
  }
}
