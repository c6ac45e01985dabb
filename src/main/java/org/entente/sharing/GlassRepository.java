package org.entente.sharing;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the urgent look. */
@Repository
class GlassRepository {
  private static final int MOST_A_DAY = 5;
  private static final String TOO_OFTEN = "54000";
  private static final String NUMBER_OR_ID = "(case when :meant ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (:meant)::uuid end)";
  private final JdbcClient jdbc;

  GlassRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What an urgent look opened. */
  record Broken(DossierId dossier, long version, Instant until) {}

  /** The dossier that is meant, when the officer sees it. */
  Optional<DossierId> seen(String meant) {
    return jdbc.sql("select id from dossier where id = " + NUMBER_OR_ID + " or number = :meant order by opened_on desc, id limit 1")
        .param("meant", meant).query((row, n) -> new DossierId(row.getObject("id", UUID.class))).optional();
  }

  Optional<Broken> look(String meant, String reason) {
    try {
      return jdbc.sql("select matter, next, ends from break_glass(" + NUMBER_OR_ID + ", :meant, :reason)").param("meant", meant)
          .param("reason", reason).query((row, n) -> new Broken(new DossierId(row.getObject("matter", UUID.class)), row.getLong("next"),
              row.getObject("ends", OffsetDateTime.class).toInstant()))
          .optional();
    } catch (DataAccessException e) {
      if (e.getMostSpecificCause() instanceof SQLException sql && TOO_OFTEN.equals(sql.getSQLState()))
        throw new FieldRefused("asked", "sharing.refused.tooOften", MOST_A_DAY);
      throw e;
    }
  }
}
