package org.entente.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Ids;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of suggestions, under row-level security. */
@Repository
class SuggestionRepository {
  private static final int BATCH = 2_000;
  private static final String SUGGESTION = """
      select g.id, g.document, s.paragraph, g.kind, g.text, g.sentences, g.modality, g.actor, g.beneficiary, g.deadline, g.ordinal, g.state,
        g.task, g.reason, g.decided_by, g.decided_at
      from suggestion g
      join sentence s on s.document = g.document and s.n = g.sentences[1]
      """;
  private final JdbcClient jdbc;
  private final Ids ids;

  SuggestionRepository(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  void insert(DossierId document, List<Suggestion> suggestions) {
    for (int from = 0; from < suggestions.size(); from += BATCH) {
      insert(document, from, suggestions.subList(from, Math.min(suggestions.size(), from + BATCH)));
    }
  }

  void insert(DossierId document, int first, List<Suggestion> some) {
    jdbc.sql("""
        insert into suggestion (id, document, n, kind, text, sentences, modality, actor, beneficiary, deadline, ordinal)
        select id, :document, :first + row_number() over (order by place) - 1, kind, text, sentences::int[], modality, actor, beneficiary,
          deadline, ordinal
        from unnest(:id::uuid[], :kind::text[], :text::text[], :sentences::text[], :modality::text[], :actor::text[], :beneficiary::text[],
          :deadline::text[], :ordinal::int[])
          with ordinality g (id, kind, text, sentences, modality, actor, beneficiary, deadline, ordinal, place)
        """).param("document", document.value()).param("first", first)
        .param("id", some.stream().map(g -> ids.next()).toArray(UUID[]::new))
        .param("kind", some.stream().map(g -> g.kind().name()).toArray(String[]::new))
        .param("text", some.stream().map(Suggestion::text).toArray(String[]::new))
        .param("sentences", some.stream().map(g -> g.sentences().toString().replace('[', '{').replace(']', '}')).toArray(String[]::new))
        .param("modality", some.stream().map(g -> g.modality().name()).toArray(String[]::new))
        .param("actor", some.stream().map(Suggestion::actor).toArray(String[]::new))
        .param("beneficiary", some.stream().map(Suggestion::beneficiary).toArray(String[]::new))
        .param("deadline", some.stream().map(Suggestion::deadline).toArray(String[]::new))
        .param("ordinal", some.stream().map(Suggestion::ordinal).toArray(Integer[]::new)).update();
  }

  List<KeptSuggestion> suggestions(DossierId document) {
    return jdbc.sql(SUGGESTION + """
        where g.document = :document
        order by g.n
        """).param("document", document.value()).query(SuggestionRepository::suggestion).list();
  }

  Optional<KeptSuggestion> find(SuggestionId id) {
    return jdbc.sql(SUGGESTION + "where g.id = :id").param("id", id.value()).query(SuggestionRepository::suggestion).optional();
  }

  void accept(SuggestionId id, DossierId task, PersonId by, Instant at) {
    decide(id, SuggestionStage.ACCEPTED, task, null, by, at);
  }

  void refuse(SuggestionId id, String reason, PersonId by, Instant at) {
    decide(id, SuggestionStage.REFUSED, null, reason, by, at);
  }

  void reopen(SuggestionId id) {
    decide(id, SuggestionStage.OPEN, null, null, null, null);
  }

  private void decide(SuggestionId id, SuggestionStage stage, @Nullable DossierId task, @Nullable String reason, @Nullable PersonId by,
      @Nullable Instant at) {
    jdbc.sql("""
        update suggestion
        set state = :state, task = :task::uuid, reason = :reason::text, decided_by = :by::uuid, decided_at = :at::timestamptz
        where id = :id
        """).param("id", id.value()).param("state", stage.ordinal()).param("task", task == null ? null : task.value())
        .param("reason", reason).param("by", by == null ? null : by.value()).param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .update();
  }

  int decided(DossierId document) {
    return jdbc.sql("""
        select count(*)
        from suggestion
        where document = :document
          and state <> 0
        """).param("document", document.value()).query((row, n) -> row.getInt(1)).single();
  }

  private static KeptSuggestion suggestion(ResultSet row, int n) throws SQLException {
    UUID task = row.getObject("task", UUID.class);
    UUID by = row.getObject("decided_by", UUID.class);
    OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
    int ordinal = row.getInt("ordinal");
    Suggestion suggestion = new Suggestion(SuggestionKind.valueOf(row.getString("kind")), row.getString("text"),
        Arrays.asList((Integer[]) row.getArray("sentences").getArray()), Modality.valueOf(row.getString("modality")), row.getString("actor"),
        row.getString("beneficiary"), row.getString("deadline"), ordinal == 0 ? null : ordinal);
    return new KeptSuggestion(new SuggestionId(row.getObject("id", UUID.class)), new DossierId(row.getObject("document", UUID.class)),
        row.getInt("paragraph"), suggestion, SuggestionStage.values()[row.getInt("state")], task == null ? null : new DossierId(task),
        row.getString("reason"), by == null ? null : new PersonId(by), at == null ? null : at.toInstant());
  }
}
