package org.entente.guidance;

import java.util.Collection;
import java.util.List;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.listings.Cursor;
import org.entente.listings.Order;
import org.entente.listings.Range;
import org.entente.listings.Slice;
import org.entente.listings.Source;
import org.entente.listings.Walk;
import org.entente.text.Folding;
import org.entente.text.SymbolKey;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The register of guiding documents. Each call is a transaction of the officer, or joins the one it is made in. */
@Service
public class Guidance {
  private final Access access;
  private final Dossiers dossiers;
  private final GuidanceRepository repository;
  private final ApplicationEventPublisher events;
  private final Walk walk;

  Guidance(Access access, Dossiers dossiers, GuidanceRepository repository, ApplicationEventPublisher events, Walk walk) {
    this.access = access;
    this.dossiers = dossiers;
    this.repository = repository;
    this.events = events;
    this.walk = walk;
  }

  /** Registers one; another of the same symbol is no obstacle. */
  public DossierId register(NewGuidance document, Officer officer) {
    officer.require(Deed.REGISTER_GUIDANCE);
    document.check(dossiers.today(), officer.clearance());
    DossierId id = dossiers.newId();
    access.run(officer, () -> {
      dossiers.open(id,
          new Opening(Kind.GUIDANCE, document.level(), false, true, null, document.titles(), words(document), List.of(), null, List.of()),
          officer);
      events.publishEvent(new GuidanceRegistered(id, 1));
      repository.insert(id, document);
    });
    return id;
  }

  /** Corrects what is registered; the level stays. Gives the next version. */
  public long rewrite(DossierId id, long version, NewGuidance document, Officer officer) {
    officer.require(Deed.REGISTER_GUIDANCE);
    document.check(dossiers.today(), officer.clearance());
    return access.as(officer, () -> {
      get(id, officer); // a dossier of another kind is no guiding document, however well it is seen
      long next = dossiers.rewrite(id, version, document.titles(), words(document), null);
      repository.update(id, document);
      events.publishEvent(new GuidanceRewritten(id, next));
      return next;
    });
  }

  /** The document; {@link DossierUnknown} when the officer does not see it. */
  public GuidingDocument get(DossierId id, Officer officer) {
    return access.reading(officer, () -> repository.find(id).orElseThrow(DossierUnknown::new));
  }

  /** Those the officer sees that are printed with one of the symbols. */
  public List<GuidingDocument> printedAs(Collection<SymbolKey> symbols, Officer officer) {
    return symbols.isEmpty() ? List.of() : access.reading(officer, () -> repository.byKeys(symbols));
  }

  /** Those the officer sees with one of the numbers, whatever their kind and issuer. */
  public List<GuidingDocument> numbered(Collection<Integer> numbers, Officer officer) {
    return numbers.isEmpty() ? List.of() : access.reading(officer, () -> repository.byNumbers(numbers));
  }

  /** A page of those the officer sees, the latest registered first. */
  public Slice<GuidingDocument> page(GuidanceFilter filter, @Nullable Cursor after, int size, Officer officer) {
    Source<GuidingDocument> source = new Source<>(GuidingDocument::id, (candidates, most) -> repository.among(candidates, filter, most),
        !filter.isEmpty());
    Range range = Range.all(Kind.GUIDANCE, Order.OPENED_NEWEST).openOnly().seeking(filter.sought());
    return after == null ? walk.counted(range, source, size, officer) : walk.page(range, source, after, size, officer);
  }

  /** What it is found by besides its titles: every way its symbol is written. */
  private static String words(NewGuidance document) {
    Symbol symbol = document.parsed();
    return " " + symbol.key().value() + " " + SymbolKey.of(symbol.printed()).value() + " " + String.join(" ", Folding.words(symbol.printed()));
  }
}
