package org.entente.reading;

import org.entente.access.Deed;
import org.entente.ui.Place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader as a bean, one for the application, which prepares its word lists once; and the place of documents in the rail. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
  @Bean
  static Reader reader() {
    return new Reader();
  }

  @Bean
  static Place documentsPlace() {
    return new Place("documents.place", "/documents", "file-text", 20, 'D', "reading.new", Deed.TAKE_DOCUMENT);
  }
}
