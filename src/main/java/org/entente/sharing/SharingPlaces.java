package org.entente.sharing;

import org.entente.ui.Place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place in the rail where access is asked for. */
@Configuration(proxyBeanMethods = false)
class SharingPlaces {
  @Bean
  static Place accessPlace() {
    return new Place("sharing.place", "/access-requests", "user-check", 97, 'X');
  }
}
