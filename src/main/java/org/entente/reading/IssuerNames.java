package org.entente.reading;

import java.util.Map;
import java.util.Set;

import org.entente.guidance.GuidingDocument;
import org.entente.text.Folding;

/** The letters by which symbols name an issuer, beside the names that reading gives it, English or Vietnamese. */
final class IssuerNames {
  private static final Map<String, Set<String>> LETTERS = Map.of("tw",
      Set.of("party", "secretariat", "politburo", "trung uong", "bi thu", "bo chinh tri"), "cp", Set.of("government", "chinh phu"), "ttg",
      Set.of("prime minister", "thu tuong"));

  private IssuerNames() {}

  /** Whether the name is that of the document's issuer; the letters themselves count as a name. */
  static boolean same(String name, GuidingDocument document) {
    String letters = Folding.fold(document.symbol().issuer());
    String folded = Folding.fold(name);
    return folded.equals(letters) || folded.equals(Folding.fold(document.issuer()))
        || LETTERS.getOrDefault(letters, Set.of()).stream().anyMatch(folded::contains);
  }
}
