package org.entente.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.entente.access.Officer;
import org.entente.administration.DirectoryFact.GroupCreated;
import org.entente.administration.DirectoryFact.GroupJoined;
import org.entente.administration.DirectoryFact.GroupLeft;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Ids;
import org.entente.text.LocalizedText;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Groups with which dossiers are shared: agencies and officers belong to them for some days. */
@Service
class KeptGroups {
  private static final String CODE = "[A-Z0-9-]{2,24}";
  private final Ledger ledger;
  private final KeptGroupRepository repository;
  private final KeptAgencyRepository agencies;
  private final KeptOfficerRepository officers;
  private final Ids ids;
  private final Clock clock;

  KeptGroups(Ledger ledger, KeptGroupRepository repository, KeptAgencyRepository agencies, KeptOfficerRepository officers, Ids ids, Clock clock) {
    this.ledger = ledger;
    this.repository = repository;
    this.agencies = agencies;
    this.officers = officers;
    this.ids = ids;
    this.clock = clock;
  }

  /** All of them, by code. */
  List<KeptGroup> all(Officer officer) {
    return ledger.read(officer, repository::all);
  }

  KeptGroup get(String code, Officer officer) {
    return all(officer).stream().filter(g -> g.code().equals(code)).findFirst().orElseThrow(DossierUnknown::new);
  }

  /** Makes one; gives its code. */
  String create(@Nullable String asked, @Nullable Map<String, String> names, Officer officer) {
    UUID id = ids.next();
    String code = Written.text(asked).toUpperCase(Locale.ROOT);
    ledger.make(officer, id, step -> {
      if (!code.matches(CODE))
        throw new FieldRefused("code", "administration.refused.code");
      if (repository.all().stream().anyMatch(g -> g.code().equals(code)))
        throw new FieldRefused("code", "administration.refused.taken");
      LocalizedText called = Written.names("names", names);
      repository.add(id, agencies.principal(3, id, null), code, called);
      Map<String, String> after = new TreeMap<>(Map.of("code", code));
      called.texts().forEach((tag, name) -> after.put("name." + tag, name));
      return new GroupCreated(step.dossier(), step.version(), id, Map.of(), after);
    });
    return code;
  }

  /** Lets an agency (by code) or an officer (by login) belong to it. Asks who is there, for whatever is shared with the group is seen by its members. */
  long join(String code, long seen, @Nullable String member, @Nullable String since, @Nullable String until, Officer officer) {
    ledger.confirmed(officer);
    return change(code, seen, officer, step -> group -> {
      LocalDate from = Written.text(since).isEmpty() ? LocalDate.now(clock) : Written.day("since", since);
      LocalDate to = Written.dayOrNone("until", until);
      if (to != null && !to.isAfter(from))
        throw new FieldRefused("until", "administration.refused.order");
      String key = Written.text(member);
      var agency = agencies.coded(key.toUpperCase(Locale.ROOT));
      var person = officers.named(key.toLowerCase(Locale.ROOT));
      if (agency.isEmpty() && person.filter(p -> !p.id().equals(officer.person().value())).isEmpty())
        throw person.isPresent()
            ? new Refused("administration.refused.oneself")
            : new FieldRefused("member", "administration.refused.member");
      agency.ifPresent(a -> repository.join(group.id(), a.id(), from, to));
      if (agency.isEmpty())
        person.ifPresent(p -> repository.joinOfficer(group.id(), p.id(), from, to));
      Map<String, String> after = new TreeMap<>(Map.of("member", agency.map(KeptAgency::code).orElse(key), "since", from.toString()));
      if (to != null)
        after.put("until", to.toString());
      return new GroupJoined(step.dossier(), step.version(), group.id(), Map.of(), after);
    });
  }

  /** From a day on one belongs to it no more. */
  long leave(String code, long seen, @Nullable String member, @Nullable String until, Officer officer) {
    return change(code, seen, officer, step -> group -> {
      LocalDate day = Written.text(until).isEmpty() ? LocalDate.now(clock) : Written.day("until", until);
      KeptGroup.Member who = group.members().stream().filter(m -> m.key().equals(Written.text(member))).findFirst()
          .orElseThrow(() -> new FieldRefused("member", "administration.refused.member"));
      UUID id = who.agency()
          ? agencies.coded(who.key()).orElseThrow(DossierUnknown::new).id()
          : officers.named(who.key()).orElseThrow(DossierUnknown::new).id();
      repository.leave(group.id(), id, day);
      return new GroupLeft(step.dossier(), step.version(), group.id(), Map.of(), Map.of("member", who.key(), "until", day.toString()));
    });
  }

  private long change(String code, long seen, Officer officer, Function<Ledger.Step, Function<KeptGroup, DirectoryFact>> work) {
    KeptGroup before = get(code, officer);
    return ledger.change(officer, before.id(), seen, step -> work.apply(step).apply(get(code, officer)));
  }
}
