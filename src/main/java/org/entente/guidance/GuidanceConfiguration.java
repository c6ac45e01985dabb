package org.entente.guidance;

import org.entente.ui.Place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the register in the rail. */
@Configuration(proxyBeanMethods = false)
class GuidanceConfiguration {
  @Bean
  static Place guidancePlace() {
    return new Place("guidance.place", "/guidance", "books", 30, 'B');
  }
}
