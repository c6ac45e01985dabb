package org.entente.browser;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Payloads as the names of all agencies, units, groups and people, as an import or an administrator could have brought them; closed, the names are what they were. */
final class PlantedNames implements AutoCloseable {
  private static final List<String> TABLES = List.of("agency", "unit", "agency_group", "person");
  private final JdbcClient owner;

  PlantedNames(JdbcClient owner, List<String> texts) {
    this.owner = owner;
    for (String table : TABLES) {
      owner.sql("create table if not exists house.names_of_" + table + " as select id, names from entente." + table).update();
      owner.sql("""
          update entente.%s t
          set names = (select jsonb_object_agg(key, (:texts::text[])[1 + (n.row * 5 + k) %% :count]) from unnest('{vi,en,ar,fa,ur}'::text[]) with ordinality l(key, k))
          from (select id, row_number() over (order by id) as row from entente.%s) n
          where n.id = t.id
          """.formatted(table, table)).param("texts", texts.toArray(String[]::new)).param("count", texts.size()).update();
    }
  }

  @Override
  public void close() {
    for (String table : TABLES) {
      owner.sql("update entente." + table + " t set names = n.names from house.names_of_" + table + " n where n.id = t.id").update();
      owner.sql("drop table house.names_of_" + table).update();
    }
  }
}
