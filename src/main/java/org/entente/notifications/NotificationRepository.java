package org.entente.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.access.Office;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;
import org.entente.dossiers.Kind;
import org.entente.listings.SavedView;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of notifications and of following; each statement reads and writes as one officer. */
@Repository
class NotificationRepository {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  NotificationRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void tell(Fact fact, Audience audience, LocalDate today) {
    if (!audience.telling()) {
      tellOnly(fact, audience);
      return;
    }
    Principal agency = audience.agency();
    jdbc.sql("select tell(:dossier, :fact, :reason, :people, :agency, :offices, :today)")
        .param("dossier", fact.dossier().value()).param("fact", fact.getClass().getSimpleName()).param("reason", audience.reason().name())
        .param("people", audience.people().stream().map(PersonId::value).toArray(UUID[]::new)).param("agency", agency == null ? null : agency.value())
        .param("offices", audience.offices().stream().map(Office::code).map(Integer::shortValue).toArray(Short[]::new)).param("today", today)
        .query((row, n) -> n).list();
  }

  private void tellOnly(Fact fact, Audience audience) {
    jdbc.sql("select tell_only(:dossier, :fact, :reason, :people)").param("dossier", fact.dossier().value())
        .param("fact", fact.getClass().getSimpleName()).param("reason", audience.reason().name())
        .param("people", audience.people().stream().map(PersonId::value).toArray(UUID[]::new)).query((row, n) -> n).list();
  }

  List<Notice> notices(@Nullable DossierId before, int most) {
    return jdbc.sql("""
        select n.id, n.dossier, d.kind, d.number, d.title, n.fact, p.names as actor, n.at, told.reasons, told.changes, told.unseen
        from (select dossier, max(id) as id, count(*) as changes, count(*) filter (where seen_at is null) as unseen, array_agg(distinct reason) as reasons
              from (select id, dossier, reason, seen_at
                    from notification
                    where person = officer()
                    order by id desc
                    limit 2000) newest
              group by dossier
              having :before::uuid is null
                  or max(id) < (select max(id) from notification where person = officer() and dossier = :before::uuid)
              order by max(id) desc
              limit :most) told
        join notification n on n.id = told.id and n.person = officer()
        join dossier d on d.id = told.dossier
        join person p on p.id = n.actor
        order by n.id desc
        """).param("before", before == null ? null : before.value()).param("most", most).query(this::notice).list();
  }

  int unread() {
    return jdbc.sql("select unread()").query((row, n) -> row.getInt(1)).single();
  }

  Beside beside(String register) {
    int[] unread = {0};
    List<SavedView> views = new ArrayList<>();
    jdbc.sql("""
        with told as materialized (select unread() as unread)
        select told.unread, v.id, v.name, v.query
        from told
        left join saved_view v on v.owner = officer() and v.register = :register
        order by v.position, v.name
        """).param("register", register).query(row -> {
      unread[0] = row.getInt("unread");
      if (row.getString("name") != null)
        views.add(new SavedView(new SavedView.Id(row.getObject("id", UUID.class)), row.getString("name"), row.getString("query")));
    });
    return new Beside(unread[0], List.copyOf(views));
  }

  void see(DossierId dossier) {
    jdbc.sql("""
        update notification
        set seen_at = clock_timestamp()
        where person = officer()
          and seen_at is null
          and dossier = :dossier
        """).param("dossier", dossier.value()).update();
  }

  void seeAll() {
    jdbc.sql("""
        update notification
        set seen_at = clock_timestamp()
        where person = officer()
          and seen_at is null
        """).update();
  }

  void follow(List<DossierId> dossiers) {
    jdbc.sql("""
        insert into follow (person, dossier)
        select officer(), x from unnest(:dossiers::uuid[]) x
        on conflict do nothing
        """).param("dossiers", numbers(dossiers)).update();
  }

  void unfollow(List<DossierId> dossiers) {
    jdbc.sql("""
        delete from follow
        where person = officer()
          and dossier = any (:dossiers::uuid[])
        """).param("dossiers", numbers(dossiers)).update();
  }

  boolean follows(DossierId dossier) {
    return jdbc.sql("select exists (select from follow where person = officer() and dossier = :dossier)").param("dossier", dossier.value())
        .query((row, n) -> row.getBoolean(1)).single();
  }

  private static UUID[] numbers(List<DossierId> dossiers) {
    return dossiers.stream().map(DossierId::value).toArray(UUID[]::new);
  }

  private Notice notice(ResultSet row, int n) throws SQLException {
    List<Reason> reasons = Arrays.stream((String[]) row.getArray("reasons").getArray()).map(Reason::valueOf).sorted().toList();
    return new Notice(row.getLong("id"), new DossierId(row.getObject("dossier", UUID.class)), Kind.of(row.getInt("kind")), row.getString("number"),
        text(row.getString("title")), row.getString("fact"), text(row.getString("actor")), row.getObject("at", OffsetDateTime.class).toInstant(),
        reasons,
        row.getInt("changes"), row.getInt("unseen"));
  }

  private LocalizedText text(String texts) {
    return new LocalizedText(json.readValue(texts, new TypeReference<Map<String, String>>() {
    }));
  }
}
