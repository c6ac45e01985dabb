package org.entente.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.text.Folding;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the dossier, under row-level security. */
@Repository
class DossierRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  DossierRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  String open(DossierId id, Opening o, List<Principal> circle, LocalDate today, Officer officer) {
    Principal unit = officer.seat().unit();
    return jdbc.sql("""
        select open_matter(:id, :kind::smallint, :home, :unit, :level::smallint, :restricted, :open, :due, :opened, :title::jsonb, :words,
          :circle, :lead, :cooperating)
        """).param("id", id.value()).param("kind", o.kind().code()).param("home", officer.agency().value())
        .param("unit", unit == null ? null : unit.value()).param("level", o.level()).param("restricted", o.restricted())
        .param("open", o.open()).param("due", o.dueOn()).param("opened", today).param("title", json.writeValueAsString(o.title().texts()))
        .param("words", words(o)).param("circle", numbers(circle)).param("lead", o.lead() == null ? null : o.lead().value())
        .param("cooperating", numbers(o.cooperating()))
        .query((row, n) -> row.getString(1)).single();
  }

  Optional<Dossier> find(DossierId id) {
    return jdbc.sql("""
        select d.id, d.kind, d.number, d.home_agency, d.level, d.restricted, d.open, nullif(d.due_on, 'infinity') as due_on, d.opened_on,
          d.title, d.version, (select max(v.right_) from visible v where v.dossier = d.id) as right_
        from dossier d
        where d.id = :id
        """).param("id", id.value()).query(this::dossier).optional();
  }

  Optional<Long> raise(DossierId id, long expected) {
    return jdbc.sql("""
        update dossier
        set version = version + 1
        where id = :id
          and version = :expected
        returning version
        """).param("id", id.value()).param("expected", expected).query((row, n) -> row.getLong(1)).optional();
  }

  Optional<Long> raise(DossierId id, long expected, boolean open, @Nullable LocalDate dueOn) {
    return jdbc.sql("""
        update dossier
        set version = version + 1, open = :open, due_on = coalesce(:due::date, 'infinity')
        where id = :id
          and version = :expected
        returning version
        """).param("id", id.value()).param("expected", expected).param("open", open).param("due", dueOn)
        .query((row, n) -> row.getLong(1)).optional();
  }

  Optional<Long> rewrite(DossierId id, long expected, LocalizedText title, String words, @Nullable LocalDate dueOn) {
    return jdbc.sql("""
        update dossier
        set version = version + 1, title = :title::jsonb, words = :words, due_on = coalesce(:due::date, 'infinity')
        where id = :id
          and version = :expected
        returning version
        """).param("id", id.value()).param("expected", expected).param("title", json.writeValueAsString(title.texts()))
        .param("words", words(words, title)).param("due", dueOn).query((row, n) -> row.getLong(1)).optional();
  }

  long takePart(DossierId id, Principal agency, @Nullable Integer part) {
    return deed(jdbc.sql("select take_part(:id, :agency, :part::smallint)").param("id", id.value()).param("agency", agency.value())
        .param("part", part));
  }

  long share(DossierId id, Principal with, int right, @Nullable Instant until, String reason) {
    return deed(jdbc.sql("select share_with(:id, :with, :right::smallint, :until, :reason)").param("id", id.value())
        .param("with", with.value()).param("right", right).param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
        .param("reason", reason));
  }

  long unshare(DossierId id, Principal with) {
    return deed(jdbc.sql("select unshare(:id, :with)").param("id", id.value()).param("with", with.value()));
  }

  long name(DossierId id, Principal reader, int right, @Nullable Instant until, String reason) {
    return deed(jdbc.sql("select name_in(:id, :reader, :right::smallint, :until, :reason)").param("id", id.value())
        .param("reader", reader.value()).param("right", right).param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
        .param("reason", reason));
  }

  long unname(DossierId id, Principal reader) {
    return deed(jdbc.sql("select unname(:id, :reader)").param("id", id.value()).param("reader", reader.value()));
  }

  long handle(DossierId id, int level, boolean restricted, Principal manager, String reason) {
    return deed(jdbc.sql("select handle_as(:id, :level::smallint, :restricted, :manager, :reason)").param("id", id.value())
        .param("level", level).param("restricted", restricted).param("manager", manager.value()).param("reason", reason));
  }

  /** Hidden, missing and not yours to manage (P0002) are one answer; a circle that nobody would manage is refused by its field. */
  private static long deed(JdbcClient.StatementSpec statement) {
    try {
      return statement.query((row, n) -> row.getLong(1)).single();
    } catch (DataAccessException e) {
      if (!(e.getMostSpecificCause() instanceof SQLException sql))
        throw e;
      if ("P0002".equals(sql.getSQLState()))
        throw new DossierUnknown();
      if ("23514".equals(sql.getSQLState()) && String.valueOf(sql.getMessage()).contains("above the ceiling"))
        throw new FieldRefused("level", "sharing.refused.level");
      if ("23514".equals(sql.getSQLState()) && String.valueOf(sql.getMessage()).contains("nobody would manage"))
        throw new FieldRefused("reader", "sharing.refused.lastManager");
      throw e;
    }
  }

  static String words(Opening o) {
    return words(o.words(), o.title());
  }

  private static String words(String further, LocalizedText title) {
    StringBuilder words = new StringBuilder(further);
    title.texts().values().forEach(t -> words.append(' ').append(String.join(" ", Folding.words(t))));
    return words.toString();
  }

  private static Integer[] numbers(List<Principal> principals) {
    return principals.stream().map(Principal::value).toArray(Integer[]::new);
  }

  private Dossier dossier(ResultSet row, int n) throws SQLException {
    return new Dossier(new DossierId(row.getObject("id", UUID.class)), Kind.of(row.getInt("kind")), row.getString("number"),
        new Principal(row.getInt("home_agency")), row.getInt("level"), row.getBoolean("restricted"), row.getBoolean("open"),
        row.getObject("due_on", LocalDate.class), row.getObject("opened_on", LocalDate.class),
        new LocalizedText(json.readValue(row.getString("title"), new TypeReference<Map<String, String>>() {
        })), row.getLong("version"),
        row.getInt("right_"));
  }
}
