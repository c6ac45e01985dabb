package org.entente.reading.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.entente.text.Folding;
import org.entente.text.Tables;

/** Whole lists of single words from the name tables. */
final class Vocabularies {

  private Vocabularies() {}

  /** The words of a type in a language: with accents for Vietnamese, folded otherwise. */
  static Set<String> set(String type, String language) {
    var words = new HashSet<String>();
    for (var row : Tables.read("/reading/names.tsv")) {
      if (row.getFirst().equals(type) && List.of(row.get(1).split(" ")).contains(language)) {
        Tables.alternatives(row.get(2)).forEach(
            word -> words.add(language.equals("vi") ? word.toLowerCase(Locale.ROOT) : Folding.fold(word)));
      }
    }
    return Set.copyOf(words);
  }
}
