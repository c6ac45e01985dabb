package org.entente.database;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The pools as beans. The officers' one is the default; the house's and the owner's are asked for by name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
  @Bean(destroyMethod = "close")
  Database database(DatabaseProperties properties) throws IOException, SQLException {
    return Database.open(properties);
  }

  @Bean(destroyMethod = "")
  @Primary
  DataSource officers(Database database) {
    return database.officers();
  }

  @Bean(destroyMethod = "")
  @Qualifier("house")
  DataSource house(Database database) {
    return database.house();
  }

  @Bean(destroyMethod = "")
  @Qualifier("owner")
  DataSource owner(Database database) {
    return database.owner();
  }

  @Bean
  Company company(Database database) {
    return new Company(database.isAlone());
  }

  @Bean
  Backup backup(DatabaseProperties properties, @Qualifier("owner") DataSource owner) {
    return new Backup(properties.folder(), owner);
  }

  @Bean
  Schema schema(@Qualifier("owner") DataSource owner) {
    return new Schema(owner);
  }

  @Bean
  @Primary
  JdbcTransactionManager transactionManager(DataSource officers) {
    return new JdbcTransactionManager(officers);
  }

  @Bean
  @Primary
  JdbcClient jdbc(DataSource officers) {
    return JdbcClient.create(officers);
  }

  @Bean
  @Qualifier("house")
  JdbcClient houseJdbc(@Qualifier("house") DataSource house) {
    return JdbcClient.create(house);
  }
}
