package org.entente.journal;

import org.entente.access.Deed;
import org.entente.access.OfficerResolver;
import org.entente.ui.Place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The auditor's place in the rail, and what stands before every handler. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration implements WebMvcConfigurer {
  private final Journal journal;
  private final OfficerResolver officers;

  JournalConfiguration(Journal journal, OfficerResolver officers) {
    this.journal = journal;
    this.officers = officers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new ReadingsEntered(journal, officers));
  }

  @Bean
  static Place journalPlace() {
    return new Place("journal.title", "/journal", "shield-lock", 97, 'J', "", Deed.CHECK_JOURNAL);
  }
}
