package org.entente.command;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.entente.access.FirstAdministrator;
import org.entente.demo.Demonstration;
import org.entente.text.Language;
import org.entente.text.LocalizedText;
import org.entente.text.Messages;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Before the port opens: loads the demonstration, or makes the first administrator of an empty installation. */
@Component
class FirstStart implements SmartInitializingSingleton {
  private final FirstAdministrator administrator;
  private final Demonstration demonstration;
  private final Messages messages;
  private final boolean demo;
  private final boolean serves;
  private final boolean isCommand;
  private final Terminal terminal;

  FirstStart(FirstAdministrator administrator, Demonstration demonstration, Messages messages, @Value("${entente.demo}") boolean demo,
      @Value("${entente.command:}") String command) {
    this.administrator = administrator;
    this.demonstration = demonstration;
    this.messages = messages;
    terminal = new Terminal(messages);
    this.demo = demo;
    serves = "serve".equals(command);
    isCommand = !command.isEmpty();
  }

  /** @throws DemonstrationBrokenOff when only a part of a demonstration is kept here and nobody asked for a demonstration */
  @Override
  public void afterSingletonsInstantiated() {
    if (serves && demo)
      demonstration.load(step -> terminal.say("command.demonstration." + step));
    else if (isCommand && demonstration.isBrokenOff())
      throw new DemonstrationBrokenOff();
    else if (serves) {
      administrator.make(words("command.administration"), words("command.administrator"))
          .ifPresent(made -> terminal.say("command.firstAdministrator", made.login(), made.password()));
    }
  }

  private LocalizedText words(String key) {
    return new LocalizedText(Arrays.stream(Language.values()).collect(Collectors.toMap(Language::tag, l -> messages.text(l, key))));
  }
}
