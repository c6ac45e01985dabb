package org.entente.agencies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.text.Language;

import org.springframework.stereotype.Service;

/** The directory, read by everybody who is signed in. */
@Service
public class Agencies {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private final AgencyRepository repository;
  private final Clock clock;
  private volatile Known known = new Known(Instant.EPOCH, Map.of());

  Agencies(AgencyRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  private record Known(Instant at, Map<Principal, Agency> agencies) {}

  /** All agencies, also ended ones, by code. */
  public List<Agency> all() {
    return repository.agencies();
  }

  /** The agency, or empty when there is none of this id. */
  public Optional<Agency> find(AgencyId id) {
    return repository.agency(id);
  }

  /** An agency by what a person may write for it: its id, or its code such as MOFA in any case. */
  public Optional<Agency> named(String idOrCode) {
    return Optional.ofNullable(named(List.of(idOrCode)).get(idOrCode));
  }

  /** Agencies by what a person may write for them; words that name none are left out. */
  public Map<String, Agency> named(Collection<String> idsOrCodes) {
    if (idsOrCodes.isEmpty())
      return Map.of();
    Map<String, Agency> known = repository.named(idsOrCodes.stream().map(Agencies::plain).toList()).stream()
        .flatMap(a -> Stream.of(Map.entry(a.code(), a), Map.entry(plain(a.id().toString()), a)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, Agency> named = new HashMap<>();
    for (String word : idsOrCodes) {
      Agency agency = known.get(plain(word));
      if (agency != null)
        named.put(word, agency);
    }
    return named;
  }

  private static String plain(String idOrCode) {
    return idOrCode.strip().toUpperCase(Locale.ROOT);
  }

  /** The agency of the number under which dossiers name it, or empty when it is no agency's. */
  public Optional<Agency> of(Principal principal) {
    return repository.agency(principal);
  }

  /** The agencies of some numbers; numbers that are no agency's are left out. */
  public Map<Principal, Agency> of(Collection<Principal> principals) {
    return principals.isEmpty()
        ? Map.of()
        : repository.agencies(principals).stream().collect(Collectors.toMap(Agency::principal, Function.identity()));
  }

  /** The same for showing: what the directory said at most half a minute ago, which tells nothing about any dossier. */
  public Map<Principal, Agency> lately(Collection<Principal> principals) {
    Known now = known;
    if (now.at().plus(KEPT).isBefore(clock.instant()) || !now.agencies().keySet().containsAll(principals)) {
      now = new Known(clock.instant(), byPrincipal());
      known = now;
    }
    Map<Principal, Agency> agencies = now.agencies();
    return principals.stream().distinct().filter(agencies::containsKey).collect(Collectors.toMap(Function.identity(), agencies::get));
  }

  /** Agencies by the number under which dossiers name them. */
  public Map<Principal, Agency> byPrincipal() {
    return all().stream().collect(Collectors.toMap(Agency::principal, Function.identity()));
  }

  /** People by id, those that exist. */
  public Map<PersonId, Person> people(Collection<PersonId> ids) {
    return repository.people(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** All people of the directory, for matching names. */
  public List<Person> everybody() {
    return repository.everybody();
  }

  /** The people who sit in an agency today, by name in the reader's language. */
  public List<Person> staff(AgencyId agency, Language reader) {
    var collator = com.ibm.icu.text.Collator.getInstance(reader.locale());
    return repository.staff(agency).stream().sorted((a, b) -> collator.compare(a.name(reader), b.name(reader))).toList();
  }

  /** The units of some agencies and the people who sit there today, units first; at most so many. */
  public List<Member> members(Collection<AgencyId> agencies, int most) {
    return repository.members(agencies, List.of(), most);
  }

  /** The units and seated people of these ids; ids of nobody are left out. */
  public List<Member> members(Collection<UUID> ids) {
    return repository.members(List.of(), ids, Integer.MAX_VALUE);
  }

  /** The ids of those who sit in an agency today in one of the offices, given by their stored numbers. */
  public List<PersonId> holders(Principal agency, Collection<Integer> offices) {
    return repository.holders(agency, offices);
  }
}
