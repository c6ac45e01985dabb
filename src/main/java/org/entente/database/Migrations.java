package org.entente.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/** Brings the schema to the version of this jar. */
final class Migrations {
  private Migrations() {}

  static void run(DataSource owner) {
    Flyway.configure().dataSource(owner).locations("classpath:db/migration").load().migrate();
  }
}
