package org.entente.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.listings.Matches;
import org.entente.text.LocalizedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of source texts, under row-level security. Lines go in by arrays, some thousands at a time. */
@Repository
class DocumentRepository {
  private static final int BATCH = 5_000;
  private static final String DOCUMENT = """
      select x.id, d.number, d.home_agency, d.level, d.restricted, d.version, d.title as heading, d.opened_on,
        (select max(v.right_) from visible v where v.dossier = x.id) as right_,
        x.file_name, x.language, x.direction, x.title, x.source_url, x.slug, x.dateline, x.characters, x.machine_translated, x.invented,
        x.suggestions, x.decided, x.taken_at, x.taken_by, x.sha256, count(*) over () as total
      from document x
      join dossier d on d.id = x.id
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  DocumentRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(DossierId id, SourceText source, Layout layout, Instant at, PersonId by) {
    jdbc.sql("""
        insert into document (id, file_name, language, direction, title, source_url, slug, dateline, sha256, characters, machine_translated,
          taken_at, taken_by, story)
        select :id::uuid, nullif(:file, ''), :language, :direction, :title, :url, :slug, :dateline::date, s.sha256, :characters,
          :machine or coalesce(k.machine_translated, false), :at::timestamptz, :by::uuid, k.story
        from (select :sha256 as sha256) s
        left join known_text k on k.sha256 = s.sha256
        """).param("id", id.value()).param("file", source.fileName()).param("language", layout.language())
        .param("direction", layout.direction()).param("title", layout.title()).param("url", layout.sourceUrl()).param("slug", layout.slug())
        .param("dateline", layout.dateline()).param("sha256", source.sha256()).param("characters", source.text().length())
        .param("machine", MachineTranslation.isKnownOf(layout)).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).update();
    List<Paragraph> paragraphs = layout.paragraphs();
    for (int from = 0; from < paragraphs.size(); from += BATCH) {
      insertParagraphs(id, paragraphs.subList(from, Math.min(paragraphs.size(), from + BATCH)));
    }
    List<Sentence> sentences = layout.sentences();
    for (int from = 0; from < sentences.size(); from += BATCH) {
      insertSentences(id, sentences.subList(from, Math.min(sentences.size(), from + BATCH)));
    }
  }

  private void insertParagraphs(DossierId id, List<Paragraph> some) {
    jdbc.sql("""
        insert into paragraph (document, n, text, frame)
        select :id, n, text, frame
        from unnest(:n::int[], :text::text[], :frame::boolean[]) p (n, text, frame)
        """).param("id", id.value()).param("n", some.stream().map(Paragraph::index).toArray(Integer[]::new))
        .param("text", some.stream().map(Paragraph::text).toArray(String[]::new))
        .param("frame", some.stream().map(Paragraph::frame).toArray(Boolean[]::new)).update();
  }

  private void insertSentences(DossierId id, List<Sentence> some) {
    jdbc.sql("""
        insert into sentence (document, n, paragraph, start_, end_)
        select :id, n, paragraph, start_, end_
        from unnest(:n::int[], :paragraph::int[], :start::int[], :end::int[]) s (n, paragraph, start_, end_)
        """).param("id", id.value()).param("n", some.stream().map(Sentence::index).toArray(Integer[]::new))
        .param("paragraph", some.stream().map(Sentence::paragraph).toArray(Integer[]::new))
        .param("start", some.stream().map(Sentence::start).toArray(Integer[]::new))
        .param("end", some.stream().map(Sentence::end).toArray(Integer[]::new)).update();
  }

  void reviewed(DossierId id, int suggestions, int decided) {
    jdbc.sql("""
        update document
        set suggestions = :suggestions, decided = :decided
        where id = :id
        """).param("id", id.value()).param("suggestions", suggestions).param("decided", decided).update();
  }

  Optional<Document> find(DossierId id) {
    return jdbc.sql(DOCUMENT + "where x.id = :id").param("id", id.value()).query(this::document).optional();
  }

  List<Document> alike(DossierId id) {
    return jdbc.sql(DOCUMENT + """
        join document mine on mine.id = :id
        where x.id <> mine.id
          and (x.slug = mine.slug or x.sha256 = mine.sha256 or x.story = mine.story)
        order by x.taken_at desc
        limit 20
        """).param("id", id.value()).query(this::document).list();
  }

  List<Recognised> recognised(List<String> sha256, List<String> slugs) {
    return jdbc.sql(DOCUMENT + """
        where x.sha256 = any (:sums)
           or x.slug = any (:slugs)
        order by x.taken_at desc
        limit 50
        """).param("sums", sha256.toArray(String[]::new)).param("slugs", slugs.toArray(String[]::new))
        .query((row, n) -> new Recognised(row.getString("sha256"), document(row, n))).list();
  }

  Matches<Document> among(List<DossierId> candidates, DocumentFilter filter, int most) {
    AtomicInteger total = new AtomicInteger();
    List<Document> rows = jdbc.sql(DOCUMENT + """
        join unnest(:ids::uuid[]) with ordinality k (id, place) on k.id = x.id
        where (:language = '' or x.language = :language)
          and d.words like all (:patterns::text[])
        order by k.place
        limit :most
        """).param("ids", candidates.stream().map(DossierId::value).toArray(UUID[]::new)).param("language", filter.language())
        .param("patterns", filter.patterns()).param("most", most).query((row, n) -> {
          total.set(row.getInt("total"));
          return document(row, n);
        }).list();
    return new Matches<>(rows, total.get());
  }

  List<Paragraph> paragraphs(DossierId id, int from, int most) {
    return jdbc.sql("""
        select n, text, frame
        from paragraph
        where document = :id
          and n >= :from
        order by n
        limit :most
        """).param("id", id.value()).param("from", from).param("most", most)
        .query((row, n) -> new Paragraph(row.getInt("n"), row.getString("text"), row.getBoolean("frame"))).list();
  }

  List<Sentence> sentences(DossierId id, int from, int most) {
    return jdbc.sql("""
        select n, paragraph, start_, end_
        from sentence
        where document = :id
          and paragraph >= :from
          and paragraph - :most < :from
        order by n
        """).param("id", id.value()).param("from", from).param("most", most).query(DocumentRepository::sentence).list();
  }

  List<Sentence> sentences(DossierId id, List<Integer> numbers) {
    return jdbc.sql("""
        select n, paragraph, start_, end_
        from sentence
        where document = :id
          and n = any (:numbers)
        order by n
        """).param("id", id.value()).param("numbers", numbers.toArray(Integer[]::new)).query(DocumentRepository::sentence).list();
  }

  private static Sentence sentence(ResultSet row, int n) throws SQLException {
    return new Sentence(row.getInt("n"), row.getInt("paragraph"), row.getInt("start_"), row.getInt("end_"));
  }

  private Document document(ResultSet row, int n) throws SQLException {
    return new Document(new DossierId(row.getObject("id", UUID.class)), row.getString("number"), new Principal(row.getInt("home_agency")),
        row.getInt("level"), row.getBoolean("restricted"), row.getLong("version"), row.getInt("right_"),
        new LocalizedText(json.readValue(row.getString("heading"), new TypeReference<Map<String, String>>() {
        })), row.getString("file_name"), row.getString("language"), row.getString("direction"), row.getString("title"),
        row.getString("source_url"), row.getString("slug"), row.getObject("dateline", LocalDate.class), row.getInt("characters"),
        row.getBoolean("machine_translated"), row.getBoolean("invented"), row.getInt("suggestions"), row.getInt("decided"),
        row.getObject("opened_on", LocalDate.class), row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("taken_by", UUID.class)));
  }
}
