package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Person;
import org.entente.agencies.Pillar;
import org.entente.reading.Directory.Entry;
import org.entente.reading.Directory.Kind;

import org.springframework.stereotype.Component;

/** The directory of the installation as the reader takes it; the same instance until the directory changes. It holds no dossier. */
@Component
class Known {
  private final Agencies agencies;
  private final AtomicReference<Listed> last = new AtomicReference<>(new Listed(List.of()));

  Known(Agencies agencies) {
    this.agencies = agencies;
  }

  private record Listed(List<Entry> entries) implements Directory {}

  Directory directory() {
    List<Entry> entries = Stream.concat(agencies.all().stream().map(Known::entry), agencies.everybody().stream().map(Known::entry)).toList();
    return last.updateAndGet(listed -> listed.entries().equals(entries) ? listed : new Listed(entries));
  }

  private static Entry entry(Agency agency) {
    List<String> spellings = new ArrayList<>(agency.names().texts().values());
    if (agency.shortNames() != null)
      spellings.addAll(agency.shortNames().texts().values());
    return new Entry(Kind.AGENCY, agency.id().toString(), shown(agency.names().texts()), spellings, pillar(agency.pillar()));
  }

  private static Entry entry(Person person) {
    List<String> spellings = new ArrayList<>(person.names().texts().values());
    spellings.addAll(person.spellings());
    return new Entry(Kind.PERSON, person.id().toString(), shown(person.names().texts()), spellings, null);
  }

  /** The Vietnamese name, which is the one a symbol or a list of people uses; else the one without diacritics, else any. */
  private static String shown(java.util.Map<String, String> names) {
    return names.containsKey("vi") ? names.get("vi") : names.getOrDefault("latin", names.values().iterator().next());
  }

  private static String pillar(Pillar pillar) {
    return switch (pillar) {
      case PARTY -> "party";
      case STATE, PARLIAMENT -> "state";
      case PEOPLE -> "people";
    };
  }
}
