package org.entente.proofs;

import java.sql.SQLException;
import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The actors and matters laid once for the proofs that share an application, with its pools watched. */
@TestConfiguration(proxyBeanMethods = false)
class Stage {
  @Bean
  static BeanPostProcessor watchedPools() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && (name.equals("officers") || name.equals("house")) ? Watched.pool(name, pool) : bean;
      }
    };
  }

  @Bean
  World world(@Qualifier("owner") DataSource owner, PasswordEncoder encoder) throws SQLException {
    World world = new World(owner, encoder.encode("demo"));
    world.people(Actor.all());
    world.matters(Matter.all());
    return world;
  }
}
