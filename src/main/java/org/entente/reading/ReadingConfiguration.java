package org.entente.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader as a bean: one for the application, which prepares its word lists once. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
  @Bean
  static Reader reader() {
    return new Reader();
  }
}
