package org.entente.desk;

import org.entente.ui.Place;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the page in the rail of a demonstration. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("entente.demo")
class SourcesConfiguration {
  @Bean
  Place sourcesPlace() {
    return new Place("desk.sources", "/sources", "book", 5, 'S');
  }
}
