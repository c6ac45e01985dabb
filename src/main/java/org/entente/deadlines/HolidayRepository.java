package org.entente.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.text.LocalizedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the calendar of working days. */
@Repository
class HolidayRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  HolidayRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The days from one on and before another that are otherwise than their weekday says. */
  List<Holiday> between(String country, LocalDate from, LocalDate before) {
    return jdbc.sql("""
        select country, day, works, names
        from holiday
        where country = :country
          and day >= :from
          and day < :before
        order by day
        """).param("country", country).param("from", from).param("before", before).query(this::holiday).list();
  }

  void write(Holiday holiday) {
    jdbc.sql("""
        insert into holiday (country, day, works, names)
        values (:country, :day, :works, :names::jsonb)
        on conflict (country, day) do update set works = excluded.works, names = excluded.names
        """).param("country", holiday.country()).param("day", holiday.day()).param("works", holiday.works())
        .param("names", json.writeValueAsString(holiday.names().texts())).update();
  }

  int remove(String country, LocalDate day) {
    return jdbc.sql("delete from holiday where country = :country and day = :day").param("country", country).param("day", day).update();
  }

  private Holiday holiday(ResultSet row, int n) throws SQLException {
    return new Holiday(row.getString("country"), row.getObject("day", LocalDate.class), row.getBoolean("works"),
        new LocalizedText(json.readValue(row.getString("names"), new TypeReference<Map<String, String>>() {
        })));
  }
}
