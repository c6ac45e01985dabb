package org.entente.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.AgencyId;
import org.entente.dossiers.Dossiers;
import org.entente.text.Folding;
import org.entente.text.Language;
import org.entente.ui.Choice;

import org.springframework.stereotype.Component;

/** Who can lead a task: agencies that exist today; one that has ended is answered by its successor. */
@Component
class Leads {
  private final Agencies agencies;
  private final Dossiers dossiers;

  Leads(Agencies agencies, Dossiers dossiers) {
    this.agencies = agencies;
    this.dossiers = dossiers;
  }

  /** The officer's own agency. */
  Agency own(Officer officer) {
    return agencies.find(officer.seat().agency()).orElseThrow();
  }

  /** Finds the agency of today behind a name in any language. The directory is read once. */
  Function<String, Optional<Agency>> named() {
    LocalDate today = dossiers.today();
    Map<AgencyId, Agency> byId = new HashMap<>();
    Map<String, Agency> byName = new HashMap<>();
    for (Agency agency : agencies.all()) {
      byId.put(agency.id(), agency);
      Stream.concat(agency.names().texts().values().stream(),
          agency.shortNames() == null ? Stream.of() : agency.shortNames().texts().values().stream())
          .forEach(name -> byName.merge(key(name), agency, (a, b) -> b.existsOn(today) ? b : a));
    }
    return name -> Optional.ofNullable(byName.get(key(name))).flatMap(agency -> present(agency, byId, today));
  }

  /** The agencies of today for a form, by name in the reader's language. */
  List<Choice> choices(Language language) {
    LocalDate today = dossiers.today();
    var collator = com.ibm.icu.text.Collator.getInstance(language.locale());
    return agencies.all().stream().filter(a -> a.existsOn(today)).sorted((a, b) -> collator.compare(a.name(language), b.name(language)))
        .map(a -> new Choice(a.code(), a.name(language))).toList();
  }

  private static Optional<Agency> present(Agency agency, Map<AgencyId, Agency> byId, LocalDate today) {
    Agency at = agency;
    for (int step = 0; step < 5; step++) {
      if (at.existsOn(today))
        return Optional.of(at);
      Agency next = at.successor() == null ? null : byId.get(at.successor());
      if (next == null)
        return Optional.empty();
      at = next;
    }
    return Optional.empty();
  }

  private static String key(String name) {
    return String.join(" ", Folding.words(name));
  }
}
