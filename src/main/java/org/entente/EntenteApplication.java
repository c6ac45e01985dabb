package org.entente;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

import org.entente.command.Commands;
import org.entente.dossiers.Ids;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: its clock, its ids, and everything found below this package. */
@SpringBootApplication
@EnableScheduling
public class EntenteApplication {
  /** Runs a command of the jar; without one it serves. */
  public static void main(String[] args) {
    Commands.run(EntenteApplication.class, args);
  }

  /** The clock of the installation; "today" is a day of its time zone. */
  @Bean
  static Clock clock(@Value("${entente.zone}") ZoneId zone) {
    return Clock.system(zone);
  }

  @Bean
  static Ids ids() {
    return UUID::randomUUID;
  }
}
