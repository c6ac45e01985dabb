package org.entente.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Person;
import org.entente.guidance.Guidance;
import org.entente.guidance.GuidingDocument;
import org.entente.guidance.Symbol;
import org.entente.text.Folding;
import org.entente.text.Language;
import org.entente.text.SymbolKey;

import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which register entries findings speak of: agencies and people by any of their spellings, territories by code, guiding documents among
 * those that the reader sees. Asked anew for each reader, since what one sees another may not.
 */
@Component
class References {
  private final Agencies agencies;
  private final Guidance guidance;

  References(Agencies agencies, Guidance guidance) {
    this.agencies = agencies;
    this.guidance = guidance;
  }

  /** The references of findings, by the findings' ids; one that speaks of nothing registered is not in it. */
  Map<UUID, Reference> of(List<KeptFinding> findings, Language language, Officer officer) {
    Names names = new Names(agencies.all(), agencies.everybody(), language);
    List<GuidingDocument> documents = candidates(findings, officer);
    Map<UUID, Reference> references = new HashMap<>();
    for (KeptFinding kept : findings) {
      reference(kept.finding(), names, documents, language).ifPresent(r -> references.put(kept.id(), r));
    }
    return references;
  }

  private static Optional<Reference> reference(Finding finding, Names names, List<GuidingDocument> documents, Language language) {
    return switch (finding.value()) {
      case Value.Person person -> names.find("PERSON", finding, person.name());
      case Value.Organisation organisation -> names.find("AGENCY", finding, organisation.name());
      case Value.Territory territory -> Optional.of(new Reference("TERRITORY", territory.iso(),
          new ULocale("", territory.iso()).getDisplayCountry(ULocale.forLanguageTag(language.tag()))));
      case Value.GuidingDocument document -> matching(document, documents)
          .map(d -> new Reference("GUIDING_DOCUMENT", d.id().toString(), d.symbol().printed()));
      default -> Optional.empty();
    };
  }

  private List<GuidingDocument> candidates(List<KeptFinding> findings, Officer officer) {
    Set<SymbolKey> symbols = new HashSet<>();
    Set<Integer> numbers = new HashSet<>();
    for (KeptFinding kept : findings) {
      if (kept.finding().value() instanceof Value.GuidingDocument named) {
        if (named.symbol() != null) {
          symbols.add(SymbolKey.of(named.symbol()));
          symbols.add(Symbol.of(named.symbol()).key());
        } else if (number(named) != null) {
          numbers.add(number(named));
        }
      }
    }
    List<GuidingDocument> documents = new ArrayList<>(guidance.printedAs(symbols, officer));
    documents.addAll(guidance.numbered(numbers, officer));
    return documents.stream().distinct().toList();
  }

  /** By symbol and, where the text has one, date. One without a symbol needs number, kind and issuer; two that fit are none. */
  private static Optional<GuidingDocument> matching(Value.GuidingDocument named, List<GuidingDocument> documents) {
    List<GuidingDocument> fitting = documents.stream().filter(d -> named.symbol() != null ? sameSymbol(named.symbol(), d) : sameWords(named, d))
        .toList();
    List<GuidingDocument> dated = fitting.stream().filter(d -> named.date() != null && d.issuedOn() != null
        && d.issuedOn().toString().equals(named.date())).toList();
    List<GuidingDocument> open = fitting.stream().filter(d -> named.date() == null || d.issuedOn() == null).toList();
    List<GuidingDocument> best = dated.isEmpty() ? open : dated;
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private static boolean sameSymbol(String symbol, GuidingDocument document) {
    return Symbol.of(symbol).key().equals(document.symbol().key());
  }

  private static boolean sameWords(Value.GuidingDocument named, GuidingDocument document) {
    Integer number = number(named);
    return number != null && number.equals(document.symbol().number()) && named.kind().equalsIgnoreCase(document.kind().name())
        && named.issuer() != null && IssuerNames.same(named.issuer(), document);
  }

  private static @Nullable Integer number(Value.GuidingDocument named) {
    return named.number() == null || !named.number().matches("[0-9]{1,6}") ? null : Integer.valueOf(named.number());
  }

  /** Spellings of agencies and people; one that two share belongs to neither. */
  private static final class Names {
    private final Map<String, Optional<Reference>> byKey = new HashMap<>();
    private final Map<String, Reference> byId = new HashMap<>();

    Names(List<Agency> agencies, List<Person> people, Language language) {
      for (Agency agency : agencies) {
        Reference reference = new Reference("AGENCY", agency.id().toString(), agency.name(language));
        agency.names().texts().values().forEach(name -> add(reference, name));
        if (agency.shortNames() != null)
          agency.shortNames().texts().values().forEach(name -> add(reference, name));
      }
      for (Person person : people) {
        Reference reference = new Reference("PERSON", person.id().toString(), person.name(language));
        person.names().texts().values().forEach(name -> add(reference, name));
        person.spellings().forEach(name -> add(reference, name));
      }
    }

    private void add(Reference reference, String name) {
      byId.put(reference.kind() + reference.id(), reference);
      byKey.merge(reference.kind() + key(name), Optional.of(reference),
          (a, b) -> a.isPresent() && a.equals(b) ? a : Optional.empty());
    }

    Optional<Reference> find(String kind, Finding finding, String name) {
      Reference read = finding.refersTo();
      Reference kept = read == null || read.id() == null ? null : byId.get(kind + read.id());
      if (kept != null)
        return Optional.of(kept);
      return byKey.getOrDefault(kind + key(name), Optional.empty()).or(() -> byKey.getOrDefault(kind + key(finding.surface()), Optional.empty()));
    }

    private static String key(String name) {
      return String.join(" ", Folding.words(name));
    }
  }
}
