package org.entente.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.listings.Matches;
import org.entente.text.LocalizedText;
import org.entente.text.SymbolKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of guiding documents, under row-level security. */
@Repository
class GuidanceRepository {
  private static final String DOCUMENT = """
      select g.id, d.number as register_number, d.home_agency, d.level, d.version, d.title, d.opened_on,
        (select max(v.right_) from visible v where v.dossier = g.id) as right_,
        g.kind, g.symbol, g.issuer, g.issued_on, g.term, g.invented, count(*) over () as total
      from guiding_document g
      join dossier d on d.id = g.id
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  GuidanceRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(DossierId id, NewGuidance document) {
    bind(jdbc.sql("""
        insert into guiding_document (id, kind, symbol, symbol_key, number, year, issuer, issued_on, term)
        values (:id, :kind, :symbol, :key, :number, :year, :issuer, :issuedOn, :term)
        """), id, document).update();
  }

  void update(DossierId id, NewGuidance document) {
    bind(jdbc.sql("""
        update guiding_document
        set kind = :kind, symbol = :symbol, symbol_key = :key, number = :number, year = :year, issuer = :issuer, issued_on = :issuedOn,
          term = :term
        where id = :id
        """), id, document).update();
  }

  private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, DossierId id, NewGuidance document) {
    Symbol symbol = document.parsed();
    return statement.param("id", id.value()).param("kind", document.kindOrThatOfTheSymbol().name()).param("symbol", symbol.printed())
        .param("key", symbol.key().value()).param("number", symbol.number()).param("year", symbol.year())
        .param("issuer", document.issuerOrThatOfTheSymbol()).param("issuedOn", document.issuedOn()).param("term", document.term());
  }

  Optional<GuidingDocument> find(DossierId id) {
    return jdbc.sql(DOCUMENT + "where g.id = :id").param("id", id.value()).query(this::document).optional();
  }

  List<GuidingDocument> byKeys(Collection<SymbolKey> symbols) {
    return jdbc.sql(DOCUMENT + """
        where g.symbol_key = any (:keys)
        order by g.issued_on desc nulls last, g.id
        """).param("keys", symbols.stream().map(SymbolKey::value).distinct().toArray(String[]::new)).query(this::document).list();
  }

  List<GuidingDocument> byNumbers(Collection<Integer> numbers) {
    return jdbc.sql(DOCUMENT + """
        where g.number = any (:numbers)
        order by g.issued_on desc nulls last, g.id
        """).param("numbers", numbers.stream().distinct().toArray(Integer[]::new)).query(this::document).list();
  }

  Matches<GuidingDocument> among(List<DossierId> candidates, GuidanceFilter filter, int most) {
    AtomicInteger total = new AtomicInteger();
    List<GuidingDocument> rows = jdbc.sql(DOCUMENT + """
        join unnest(:ids::uuid[]) with ordinality k (id, place) on k.id = g.id
        where (:kind = '' or g.kind = :kind)
          and (d.words like all (:patterns::text[]) or :symbol <> '' and d.words like :symbol)
        order by k.place
        limit :most
        """).param("ids", candidates.stream().map(DossierId::value).toArray(UUID[]::new)).param("kind", filter.kind())
        .param("patterns", filter.patterns()).param("symbol", filter.symbolPattern()).param("most", most).query((row, n) -> {
          total.set(row.getInt("total"));
          return document(row, n);
        }).list();
    return new Matches<>(rows, total.get());
  }

  private GuidingDocument document(ResultSet row, int n) throws SQLException {
    int term = row.getInt("term");
    return new GuidingDocument(new DossierId(row.getObject("id", UUID.class)), row.getString("register_number"),
        new Principal(row.getInt("home_agency")), GuidanceKind.of(row.getString("kind")).orElse(GuidanceKind.DOCUMENT),
        Symbol.of(row.getString("symbol")), row.getString("issuer"), row.getObject("issued_on", LocalDate.class), term == 0 ? null : term,
        new LocalizedText(json.readValue(row.getString("title"), new TypeReference<Map<String, String>>() {
        })), row.getInt("level"), row.getBoolean("invented"), row.getObject("opened_on", LocalDate.class), row.getLong("version"),
        row.getInt("right_"));
  }
}
