package org.entente.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.text.Language;
import org.entente.ui.Choice;

import com.ibm.icu.text.Collator;
import org.springframework.stereotype.Component;

/** The agencies to choose from in a filter. The directory says nothing about any dossier, so it may be half a minute old. */
@Component
class LeadChoices {
  private static final long SECONDS = 30;
  private final Agencies agencies;
  private final Clock clock;
  private volatile Known known = new Known(Instant.EPOCH, List.of(), Map.of());

  LeadChoices(Agencies agencies, Clock clock) {
    this.agencies = agencies;
    this.clock = clock;
  }

  private record Known(Instant at, List<Agency> agencies, Map<Language, List<Choice>> choices) {}

  /** All agencies by name in the reader's language; what is sent is the code. */
  List<Choice> in(Language reader) {
    return now().choices().computeIfAbsent(reader, this::sorted);
  }

  private List<Choice> sorted(Language reader) {
    Collator collator = Collator.getInstance(reader.locale());
    return all().stream().map(a -> new Choice(a.code(), a.shortName(reader))).sorted((a, b) -> collator.compare(a.label(), b.label())).toList();
  }

  /** The name of what a filter holds, a code or an id. */
  String name(String idOrCode, Language reader) {
    Optional<Agency> found = all().stream().filter(a -> a.code().equalsIgnoreCase(idOrCode) || a.id().toString().equalsIgnoreCase(idOrCode))
        .findFirst();
    return found.map(a -> a.shortName(reader)).orElse(idOrCode);
  }

  private List<Agency> all() {
    return now().agencies();
  }

  private Known now() {
    Known now = known;
    if (now.at().plusSeconds(SECONDS).isBefore(clock.instant())) {
      now = new Known(clock.instant(), agencies.all(), new ConcurrentHashMap<>());
      known = now;
    }
    return now;
  }
}
