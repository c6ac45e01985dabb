package org.entente.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Ids;
import org.entente.guidance.Mention;
import org.entente.guidance.Symbol;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of findings, under row-level security. */
@Repository
class FindingRepository {
  private static final int BATCH = 2_000;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;

  FindingRepository(JdbcClient jdbc, JsonMapper json, Ids ids) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
  }

  void insert(DossierId document, List<Finding> findings) {
    for (int from = 0; from < findings.size(); from += BATCH) {
      insert(document, from, findings.subList(from, Math.min(findings.size(), from + BATCH)));
    }
  }

  private void insert(DossierId document, int first, List<Finding> some) {
    jdbc.sql("""
        insert into finding (id, document, n, kind, paragraph, sentence, start_, end_, surface, value, refers_kind, refers_id, confidence, symbol_key)
        select id, :document, :first + row_number() over (order by place) - 1, kind, paragraph, sentence, start_, end_, surface,
          value::jsonb, refers_kind, refers_id::uuid, confidence, symbol_key
        from unnest(:id::uuid[], :kind::text[], :paragraph::int[], :sentence::int[], :start::int[], :end::int[], :surface::text[],
          :value::text[], :refersKind::text[], :refersId::text[], :confidence::float8[], :symbolKey::text[])
          with ordinality f (id, kind, paragraph, sentence, start_, end_, surface, value, refers_kind, refers_id, confidence, symbol_key, place)
        """).param("document", document.value()).param("first", first)
        .param("id", some.stream().map(f -> ids.next()).toArray(UUID[]::new))
        .param("kind", some.stream().map(f -> f.kind().name()).toArray(String[]::new))
        .param("paragraph", some.stream().map(Finding::paragraph).toArray(Integer[]::new))
        .param("sentence", some.stream().map(Finding::sentence).toArray(Integer[]::new))
        .param("start", some.stream().map(Finding::start).toArray(Integer[]::new))
        .param("end", some.stream().map(Finding::end).toArray(Integer[]::new))
        .param("surface", some.stream().map(Finding::surface).toArray(String[]::new))
        .param("value", some.stream().map(f -> json.writeValueAsString(f.value())).toArray(String[]::new))
        .param("refersKind", some.stream().map(f -> f.refersTo() == null ? null : f.refersTo().kind()).toArray(String[]::new))
        .param("refersId", some.stream().map(f -> f.refersTo() == null ? null : f.refersTo().id()).toArray(String[]::new))
        .param("confidence", some.stream().map(Finding::confidence).toArray(Double[]::new))
        .param("symbolKey", some.stream().map(FindingRepository::symbolKey).toArray(String[]::new)).update();
  }

  List<KeptFinding> findings(DossierId document, int fromParagraph, int most) {
    return jdbc.sql("""
        select id, kind, paragraph, sentence, start_, end_, surface, value, refers_kind, refers_id, confidence
        from finding
        where document = :document
          and paragraph >= :from
          and paragraph - :most < :from
        order by n
        """).param("document", document.value()).param("from", fromParagraph).param("most", most).query(this::finding).list();
  }

  /** Sentences that print one of the symbols; one that dates it otherwise speaks of another document of the same symbol. */
  List<Mention> mentions(List<String> symbolKeys, String date, int most) {
    return jdbc.sql("""
        select distinct on (d.opened_on, f.document, f.paragraph, f.sentence) f.document, d.title, x.language, f.paragraph, f.sentence,
          substr(p.text, s.start_ + 1, s.end_ - s.start_) as quote
        from finding f
        join dossier d on d.id = f.document
        join document x on x.id = f.document
        join paragraph p on p.document = f.document and p.n = f.paragraph
        join sentence s on s.document = f.document and s.n = f.sentence
        where f.symbol_key = any (:keys)
          and (f.value ->> 'date' is null or :date = '' or f.value ->> 'date' = :date)
        order by d.opened_on desc, f.document, f.paragraph, f.sentence
        limit :most
        """).param("keys", symbolKeys.toArray(String[]::new)).param("date", date).param("most", most).query((row, n) -> {
      Map<String, String> heading = json.readValue(row.getString("title"), new TypeReference<Map<String, String>>() {
      });
      return new Mention(new DossierId(row.getObject("document", UUID.class)), heading.values().iterator().next(), row.getString("language"),
          row.getInt("paragraph"), row.getInt("sentence"), row.getString("quote"));
    }).list();
  }

  private static @Nullable String symbolKey(Finding finding) {
    return finding.value() instanceof Value.GuidingDocument named && named.symbol() != null ? Symbol.of(named.symbol()).key().value() : null;
  }

  private KeptFinding finding(ResultSet row, int n) throws SQLException {
    FindingKind kind = FindingKind.valueOf(row.getString("kind"));
    String refersKind = row.getString("refers_kind");
    Reference reference = refersKind == null ? null : new Reference(refersKind, row.getString("refers_id"), "");
    return new KeptFinding(row.getObject("id", UUID.class),
        new Finding(kind, row.getInt("paragraph"), row.getInt("sentence"), row.getInt("start_"), row.getInt("end_"), row.getString("surface"),
            json.readValue(row.getString("value"), type(kind)), reference, row.getDouble("confidence")));
  }

  private static Class<? extends Value> type(FindingKind kind) {
    return switch (kind) {
      case PERSON -> Value.Person.class;
      case ORGANISATION -> Value.Organisation.class;
      case GUIDING_DOCUMENT -> Value.GuidingDocument.class;
      case DATE -> Value.Date.class;
      case QUANTITY -> Value.Quantity.class;
      case TERRITORY -> Value.Territory.class;
      case ENUMERATION -> Value.Enumeration.class;
      case EVENT -> Value.Event.class;
    };
  }
}
