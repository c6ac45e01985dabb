package org.entente.sharing;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of requests for a lower level, under row-level security. */
@Repository
class LoweringRepository {
  private final JdbcClient jdbc;

  LoweringRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Lowering> waiting(DossierId id) {
    return jdbc.sql("""
        select n, level, reason, asker, at
        from lowering
        where dossier = :id
          and confirmed is null
        """).param("id", id.value()).query((row, n) -> new Lowering(row.getInt("n"), row.getInt("level"), row.getString("reason"),
        new PersonId(row.getObject("asker", UUID.class)), row.getObject("at", OffsetDateTime.class).toInstant())).optional();
  }

  int count(DossierId id) {
    return jdbc.sql("select count(*) from lowering where dossier = :id").param("id", id.value()).query((row, n) -> row.getInt(1)).single();
  }

  void add(DossierId id, int n, int level, String reason) {
    jdbc.sql("""
        insert into lowering (dossier, n, level, reason, asker)
        values (:id, :n, :level::smallint, :reason, officer())
        """).param("id", id.value()).param("n", n).param("level", level).param("reason", reason).update();
  }

  void decide(DossierId id, int n, boolean confirmed, @Nullable String remark) {
    jdbc.sql("""
        update lowering
        set confirmed = :confirmed, decider = officer(), decided_at = clock_timestamp(), remark = :remark
        where dossier = :id
          and n = :n
        """).param("id", id.value()).param("n", n).param("confirmed", confirmed).param("remark", remark).update();
  }

  /** Tells those of the home agency who decide about its sight. */
  void tell(DossierId id, String fact) {
    jdbc.sql("select tell_keepers(:id, :fact)").param("id", id.value()).param("fact", fact).query((row, n) -> n).list();
  }
}
