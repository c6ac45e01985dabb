package org.entente.desk;

import org.entente.ui.Place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places in the rail that the desk keeps. */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {
  @Bean
  static Place workPlace() {
    return new Place("desk.work.title", "/work", "home", 10, 'W');
  }

  @Bean
  static Place tasksPlace() {
    return new Place("desk.place", "/tasks", "list-check", 30, 'T', "tasks.new", null);
  }

  @Bean
  static Place overviewPlace() {
    return new Place("desk.overview.title", "/overview", "chart-bar", 90, 'O');
  }

  @Bean
  static Place agenciesPlace() {
    return new Place("desk.agencies.title", "/agencies", "building", 95, 'A');
  }
}
