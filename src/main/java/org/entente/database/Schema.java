package org.entente.database;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables, policies and functions of this version as a whole. */
public final class Schema {
  private final DataSource owner;

  Schema(DataSource owner) {
    this.owner = owner;
  }

  /** Takes everything down, with all that is kept, and builds it anew and empty. Only before anybody is served. */
  public void anew() {
    JdbcClient.create(owner).sql("drop schema if exists entente, house cascade; drop table if exists public.flyway_schema_history").update();
    Migrations.run(owner);
  }
}
