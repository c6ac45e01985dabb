package org.entente;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class EntenteApplication {
  /** Runs a command of the jar; without one it serves. */
  public static void main(String[] args) {
    SpringApplication.run(EntenteApplication.class, args);
  }
}
