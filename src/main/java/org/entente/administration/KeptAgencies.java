package org.entente.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.entente.access.Officer;
import org.entente.administration.DirectoryFact.AgencyCreated;
import org.entente.administration.DirectoryFact.AgencyEnded;
import org.entente.administration.DirectoryFact.AgencyMergedInto;
import org.entente.administration.DirectoryFact.AgencyRewritten;
import org.entente.administration.DirectoryFact.UnitCreated;
import org.entente.agencies.Pillar;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Ids;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Agencies over time, as administrators keep them: registered, renamed from a day on, ended, merged. Nothing is ever deleted. */
@Service
class KeptAgencies {
  private static final String CODE = "[A-Z0-9-]{2,24}";
  private final Ledger ledger;
  private final KeptAgencyRepository repository;
  private final Ids ids;
  private final Clock clock;

  KeptAgencies(Ledger ledger, KeptAgencyRepository repository, Ids ids, Clock clock) {
    this.ledger = ledger;
    this.repository = repository;
    this.ids = ids;
    this.clock = clock;
  }

  /** All that there are and were, by code. */
  List<KeptAgency> all(Officer officer) {
    return ledger.read(officer, repository::all);
  }

  /** One of them, by its code. */
  KeptAgency get(String code, Officer officer) {
    return ledger.read(officer, () -> known(code));
  }

  List<KeptAgency> endingIn(KeptAgency heir, Officer officer) {
    return ledger.read(officer, () -> repository.endingIn(heir.id()));
  }

  List<KeptAgency> below(KeptAgency agency, Officer officer) {
    return ledger.read(officer, () -> repository.below(agency.id()));
  }

  List<KeptAgencyRepository.Unit> units(KeptAgency agency, Officer officer) {
    return ledger.read(officer, () -> repository.units(agency.id()));
  }

  List<KeptAgencyRepository.Named> names(KeptAgency agency, Officer officer) {
    return ledger.read(officer, () -> repository.namesOf(agency.id()));
  }

  /** What a merger would take along. */
  MergerPreview preview(String code, Officer officer) {
    return ledger.read(officer, () -> repository.preview(known(code).id()));
  }

  /** Registers one; gives its code. */
  String create(AgencyForm form, Officer officer) {
    UUID id = ids.next();
    String code = Written.text(form.code()).toUpperCase(java.util.Locale.ROOT);
    ledger.make(officer, id, step -> {
      if (!code.matches(CODE))
        throw new FieldRefused("code", "administration.refused.code");
      if (repository.coded(code).isPresent())
        throw new FieldRefused("code", "administration.refused.taken");
      String kind = Written.one("kind", form.kind(), AgencyKind.class).name();
      Pillar pillar = Written.one("pillar", form.pillar(), Pillar.class);
      LocalizedText names = Written.names("names", form.names());
      Map<String, String> shortNames = Written.someNames("shortNames", form.shortNames());
      var agency = new KeptAgency(id, repository.principal(1, id, code), code, kind, pillar, names, shortNames, parent(form, code),
          Written.dayOrNone("since", form.since()), null, null, false, 0);
      repository.add(agency);
      return new AgencyCreated(step.dossier(), step.version(), id, Map.of(), agency.fields());
    });
    return code;
  }

  /** Writes kind, pillar and superior anew, and the names from a day on. */
  long rewrite(String code, long seen, AgencyForm form, Officer officer) {
    return change(code, seen, officer, step -> before -> {
      String kind = Written.one("kind", form.kind(), AgencyKind.class).name();
      Pillar pillar = Written.one("pillar", form.pillar(), Pillar.class);
      LocalizedText names = Written.names("names", form.names());
      Map<String, String> shortNames = Written.someNames("shortNames", form.shortNames());
      LocalDate today = LocalDate.now(clock);
      LocalDate from = Written.text(form.since()).isEmpty() ? today : Written.day("since", form.since());
      String parent = parent(form, code);
      repository.place(before.id(), kind, pillar, parent);
      if (!names.equals(before.names()) || !shortNames.equals(before.shortNames()))
        repository.name(before, from, names, shortNames, !from.isAfter(today));
      Map<String, String> after = new KeptAgency(before.id(), 0, code, kind, pillar, names, shortNames, parent, before.since(), before.until(),
          before.successor(), false, 0).fields();
      Map<String, String> said = Changes.only(after, before.fields());
      said.put("from", from.toString());
      return new AgencyRewritten(step.dossier(), step.version(), before.id(), Changes.only(before.fields(), after), said);
    });
  }

  /** Ends it with a day, without a successor: its seats end with it. */
  long end(String code, long seen, @Nullable String until, @Nullable String why, Officer officer) {
    return change(code, seen, officer, step -> before -> {
      LocalDate day = lastingUntil(before, "until", until);
      String reason = Written.needed("reason", why, 500);
      repository.end(before.id(), day);
      return new AgencyEnded(step.dossier(), step.version(), before.id(), Map.of(), Map.of("until", day.toString(), "reason", reason));
    });
  }

  /** Merges it into its heir on a day: people, units, places in groups, and whatever is theirs. One deed; asks who is there. */
  long merge(String code, long seen, @Nullable String heir, @Nullable String on, Officer officer) {
    ledger.confirmed(officer);
    return change(code, seen, officer, step -> before -> {
      LocalDate day = lastingUntil(before, "on", on);
      KeptAgency successor = repository.coded(Written.text(heir).toUpperCase(java.util.Locale.ROOT))
          .filter(h -> !h.id().equals(before.id()) && h.existsOn(day) && h.until() == null)
          .orElseThrow(() -> new FieldRefused("heir", "administration.refused.heir"));
      repository.merge(before.id(), successor.id(), day, officer.person().value());
      int seats = repository.moveSeats(before.id(), successor.id(), day);
      ledger.concerns(successor.id(), step);
      return new AgencyMergedInto(step.dossier(), step.version(), before.id(), Map.of("code", code),
          Map.of("successor", successor.code(), "until", day.toString(), "seats", String.valueOf(seats)));
    });
  }

  /** Adds a unit. */
  long addUnit(String code, long seen, @Nullable String unit, @Nullable Map<String, String> names, Officer officer) {
    return change(code, seen, officer, step -> agency -> {
      String word = Written.text(unit).toUpperCase(java.util.Locale.ROOT);
      if (!word.matches(CODE))
        throw new FieldRefused("code", "administration.refused.code");
      if (repository.units(agency.id()).stream().anyMatch(u -> u.code().equals(word)))
        throw new FieldRefused("code", "administration.refused.taken");
      LocalizedText called = Written.names("names", names);
      UUID id = ids.next();
      repository.addUnit(id, repository.principal(2, id, null), agency.id(), word, called);
      Map<String, String> after = new java.util.TreeMap<>(Map.of("unit", word));
      called.texts().forEach((tag, name) -> after.put("name." + tag, name));
      return new UnitCreated(step.dossier(), step.version(), agency.id(), Map.of(), after);
    });
  }

  private long change(String code, long seen, Officer officer, Function<Ledger.Step, Function<KeptAgency, DirectoryFact>> work) {
    KeptAgency before = get(code, officer);
    return ledger.change(officer, before.id(), seen, step -> work.apply(step).apply(known(code)));
  }

  private KeptAgency known(String code) {
    return repository.coded(code).orElseThrow(DossierUnknown::new);
  }

  private @Nullable String parent(AgencyForm form, String own) {
    String code = Written.text(form.parent()).toUpperCase(java.util.Locale.ROOT);
    if (code.isEmpty())
      return null;
    if (code.equals(own) || repository.coded(code).isEmpty())
      throw new FieldRefused("parent", "administration.refused.agency");
    return code;
  }

  private static LocalDate lastingUntil(KeptAgency agency, String field, @Nullable String text) {
    LocalDate day = Written.day(field, text);
    if (agency.until() != null || agency.since() != null && !day.isAfter(agency.since()))
      throw new FieldRefused(field, "administration.refused.ended");
    return day;
  }
}
