package org.entente.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.entente.agencies.PersonId;
import org.entente.demo.Material.Paper;
import org.entente.dossiers.Batch;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.guidance.Symbol;
import org.entente.text.Folding;
import org.entente.text.LocalizedText;
import org.entente.text.SymbolKey;

import org.springframework.stereotype.Component;

/** Puts the register of guiding documents in: real ones, registered by the Party's or the Government's office and read by everybody. */
@Component
class GuidanceLoader {
  private static final Set<String> PARTY = Set.of("SEC", "PB", "CC", "CERC");
  private static final List<String> READERS = List.of("CENTRAL", "LOCALITIES", "MISSIONS", "PEOPLES_CHANNEL");
  private static final int READ = 1;
  private final Dossiers dossiers;

  GuidanceLoader(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** The dossiers by symbol and date, and the rows of their own table, which do not go through staging. */
  record Papers(Map<Material.Symbol, DossierId> ids, List<Map<String, ?>> rows) {}

  /** Puts the dossiers into the batch. */
  Papers into(Batch batch, List<Paper> papers, Cast cast, LocalDate openedOn, PersonId registrar) {
    Map<Material.Symbol, DossierId> ids = new HashMap<>();
    List<Map<String, ?>> rows = new ArrayList<>();
    for (Paper paper : papers) {
      DossierId id = dossiers.newId();
      Symbol symbol = Symbol.of(Objects.requireNonNull(paper.symbol()));
      batch.open(id, cast.number(home(paper)), null, opening(paper, symbol), openedOn);
      for (String reader : READERS)
        batch.share(id, cast.number(reader), READ, null, registrar, "Áp dụng cho mọi cơ quan");
      ids.put(new Material.Symbol(symbol.printed(), paper.date()), id);
      rows.add(DirectoryLoader.row("id", id.value(), "kind", paper.kind(), "symbol", symbol.printed(), "symbol_key", symbol.key().value(), "number",
          symbol.number(), "year", symbol.year() == null ? paper.year() : symbol.year(), "issuer", symbol.issuer(), "issued_on", paper.date()
              .toString(),
          "term", paper.term()));
    }
    return new Papers(ids, rows);
  }

  private static String home(Paper paper) {
    return PARTY.contains(paper.issuer()) ? "PCO" : "GO";
  }

  private static Opening opening(Paper paper, Symbol symbol) {
    StringBuilder words = new StringBuilder(" " + symbol.key().value());
    List<String> printed = new ArrayList<>(Objects.requireNonNullElse(paper.alsoWritten(), List.of()));
    printed.add(symbol.printed());
    printed.forEach(p -> words.append(' ').append(SymbolKey.of(p).value()).append(' ').append(String.join(" ", Folding.words(p))));
    int level = PARTY.contains(paper.issuer()) ? 1 : 0;
    return new Opening(Kind.GUIDANCE, level, false, true, null, new LocalizedText(paper.title()), words.toString(), List.of(),
        null, List.of());
  }
}
