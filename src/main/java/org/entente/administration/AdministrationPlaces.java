package org.entente.administration;

import org.entente.access.Deed;
import org.entente.ui.Place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrators' place in the rail. */
@Configuration(proxyBeanMethods = false)
class AdministrationPlaces {
  @Bean
  static Place administrationPlace() {
    return new Place("administration.title", "/administration", "settings", 98, 'Y', "", Deed.ADMINISTER);
  }
}
