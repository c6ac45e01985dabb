package org.entente.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.text.LocalizedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of rules. */
@Repository
class RuleRepository {
  private static final String RULE = """
      select country, code, since, until, names, value, unit, law, article
      from rule
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  RuleRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All versions of all rules, the newest of each first. */
  List<Rule> all() {
    return jdbc.sql(RULE + "order by country, code, since desc").query(this::rule).list();
  }

  List<Rule> versions(String country, String code) {
    return jdbc.sql(RULE + "where country = :country and code = :code order by since desc").param("country", country).param("code", code)
        .query(this::rule).list();
  }

  /** The version in force on a day. */
  Optional<Rule> on(String country, String code, LocalDate day) {
    return jdbc.sql(RULE + """
        where country = :country
          and code = :code
          and since <= :day
        order by since desc
        limit 1
        """).param("country", country).param("code", code).param("day", day).query(this::rule).optional()
        .filter(r -> r.until() == null || day.isBefore(r.until()));
  }

  void write(Rule rule) {
    jdbc.sql("""
        insert into rule (country, code, since, until, names, value, unit, law, article)
        values (:country, :code, :since, coalesce(:until::date, 'infinity'), :names::jsonb, :value, :unit, :law, :article)
        on conflict (country, code, since) do update
        set until = excluded.until, names = excluded.names, value = excluded.value, unit = excluded.unit, law = excluded.law, article = excluded.article
        """).param("country", rule.country()).param("code", rule.code()).param("since", rule.since()).param("until", rule.until())
        .param("names", json.writeValueAsString(rule.names().texts())).param("value", rule.value()).param("unit", rule.unit().name())
        .param("law", rule.law()).param("article", rule.article()).update();
  }

  private Rule rule(ResultSet row, int n) throws SQLException {
    LocalDate until = row.getObject("until", LocalDate.class);
    return new Rule(row.getString("country"), row.getString("code"), row.getObject("since", LocalDate.class), until.getYear() > 9999 ? null : until,
        new LocalizedText(json.readValue(row.getString("names"), new TypeReference<Map<String, String>>() {
        })), row.getInt("value"), Rule.Unit.valueOf(row.getString("unit")), row.getString("law"), row.getString("article"));
  }
}
