package org.entente.reading.findings;

import org.entente.text.Phrases;
import org.entente.text.Tables;

/** Provinces, seas and other places whose names hold the name of a state without meaning it. */
final class Places {

  private static final Phrases<Boolean> ALL = new Phrases<>();

  static {
    for (var row : Tables.read("/reading/places.tsv")) {
      row.forEach(cell -> Tables.alternatives(cell).forEach(name -> ALL.add(name, true)));
    }
  }

  private Places() {}

  /** The word after such a place that begins at a word; the word itself when none begins there. */
  static int endOf(Passage passage, int from) {
    var match = ALL.at(passage.words(), from);
    return match == null ? from : match.to();
  }
}
