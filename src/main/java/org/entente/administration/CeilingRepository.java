package org.entente.administration;

import java.util.List;
import java.util.Optional;

import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of ceilings. */
@Repository
class CeilingRepository {
  private final JdbcClient jdbc;
  private final JdbcClient house;
  private final JsonMapper json;

  CeilingRepository(JdbcClient jdbc, @Qualifier("house") JdbcClient house, JsonMapper json) {
    this.jdbc = jdbc;
    this.house = house;
    this.json = json;
  }

  /** The ceiling of an agency, which has one of its own. */
  record OfAgency(String code, LocalizedText names, int level) {}

  /** That of the installation, outside any deed; empty when none is set. */
  Optional<Integer> installation() {
    return house.sql("select level from entente.ceiling where agency is null").query((row, n) -> row.getInt(1)).optional();
  }

  /** That of the installation, or of an agency by its code, in the present deed. */
  Optional<Integer> of(@Nullable String code) {
    return code == null
        ? jdbc.sql("select level from ceiling where agency is null").query((row, n) -> row.getInt(1)).optional()
        : jdbc.sql("select c.level from ceiling c join agency a on a.id = c.agency where a.code = :code").param("code", code)
            .query((row, n) -> row.getInt(1)).optional();
  }

  List<OfAgency> ofAgencies() {
    return jdbc.sql("select a.code, a.names, c.level from ceiling c join agency a on a.id = c.agency order by a.code")
        .query((row, n) -> new OfAgency(row.getString("code"),
            new LocalizedText(json.readValue(row.getString("names"), new TypeReference<java.util.Map<String, String>>() {
            })), row.getInt("level")))
        .list();
  }

  void set(@Nullable String code, int level) {
    jdbc.sql("""
        insert into ceiling (agency, level)
        values ((select id from agency where code = :code), :level)
        on conflict on constraint ceiling_of_agency do update set level = excluded.level
        """).param("code", code).param("level", level).update();
  }
}
