package org.entente.reading.findings;

import java.util.List;
import java.util.Objects;

import org.entente.reading.Finding;
import org.entente.reading.Value;

import org.jspecify.annotations.Nullable;

/**
 * Joins the mentions of one guiding document: a short reference takes over the symbol of the whole one with its kind, number and no
 * other issuer; a mention without a date takes over the only date any mention gives.
 */
final class SameDocuments {

  private final List<Value.GuidingDocument> documents;

  SameDocuments(List<Finding> findings) {
    documents = findings.stream().map(Finding::value).filter(Value.GuidingDocument.class::isInstance)
        .map(Value.GuidingDocument.class::cast).filter(document -> document.number() != null).toList();
  }

  /** A finding with what the other mentions of its document add; any other finding as it is. */
  Finding completed(Finding finding) {
    if (!(finding.value() instanceof Value.GuidingDocument document) || document.number() == null) {
      return finding;
    }
    var same = documents.stream().filter(other -> isSame(document, other)).toList();
    var symbol = document.symbol() != null ? document.symbol() : only(same, Value.GuidingDocument::symbol);
    var date = document.date() != null ? document.date() : only(same, Value.GuidingDocument::date);
    var issuer = document.issuer() != null ? document.issuer() : only(same, Value.GuidingDocument::issuer);
    var value = new Value.GuidingDocument(document.kind(), symbol, document.number(), issuer, date);
    return new Finding(finding.kind(), finding.paragraph(), finding.sentence(), finding.start(), finding.end(),
        finding.surface(), value, finding.refersTo(), finding.confidence());
  }

  private static boolean isSame(Value.GuidingDocument one, Value.GuidingDocument other) {
    if (one.symbol() != null && other.symbol() != null) {
      return one.symbol().equals(other.symbol());
    }
    return one.kind().equals(other.kind()) && number(one).equals(number(other)) && fits(one.issuer(), other.issuer());
  }

  private static String number(Value.GuidingDocument document) {
    return Objects.requireNonNull(document.number()).replaceFirst("^0+", "");
  }

  private static boolean fits(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other) || isParty(one) && isParty(other);
  }

  /** The Secretariat and the Politburo issue in the name of the Central Committee. */
  private static boolean isParty(String issuer) {
    return issuer.equals("Secretariat") || issuer.equals("Politburo") || issuer.equals("Party Central Committee")
        || issuer.equals("Communist Party of Vietnam");
  }

  private static @Nullable String only(List<Value.GuidingDocument> same,
      java.util.function.Function<Value.GuidingDocument, @Nullable String> part) {
    var values = same.stream().map(part).filter(Objects::nonNull).distinct().toList();
    return values.size() == 1 ? values.getFirst() : null;
  }
}
