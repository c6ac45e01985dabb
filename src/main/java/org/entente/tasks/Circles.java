package org.entente.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.AgencyId;
import org.entente.agencies.Member;
import org.entente.agencies.Principal;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.ui.Choice;
import org.entente.ui.Page;

import com.ibm.icu.text.Collator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be named in the circle of a new task: units and people of the own agency first, then those of the others. */
@Component
class Circles {
  private static final int MOST = 500;
  private final Agencies agencies;
  private final Dossiers dossiers;

  Circles(Agencies agencies, Dossiers dossiers) {
    this.agencies = agencies;
    this.dossiers = dossiers;
  }

  /** Those of these ids; the field {@code circle} is refused for an id of nobody who sits anywhere today. */
  List<Principal> named(@Nullable List<String> ids) {
    List<String> given = ids == null ? List.of() : ids.stream().filter(id -> id != null && !id.isBlank()).map(String::strip).distinct().toList();
    if (given.isEmpty())
      return List.of();
    Map<UUID, Principal> known = agencies.members(given.stream().map(Circles::id).toList()).stream()
        .collect(Collectors.toMap(Member::id, Member::principal, (one, same) -> one));
    if (known.size() < given.size())
      throw new FieldRefused("circle", "tasks.refused.circle");
    return List.copyOf(known.values());
  }

  /**
   * Whom the form offers, under their agencies. Where the whole directory is too long for a list, those of the own agency and of the agencies that
   * the form names already.
   *
   * @param codes of the agencies that the form names
   */
  List<Choice> choices(Collection<String> codes, Officer officer, Page page) {
    var today = dossiers.today();
    Map<AgencyId, Agency> existing = agencies.all().stream().filter(a -> a.existsOn(today))
        .collect(Collectors.toMap(Agency::id, Function.identity()));
    List<Member> all = agencies.members(existing.keySet(), MOST + 1);
    if (all.size() > MOST)
      all = agencies.members(existing.values().stream().filter(a -> codes.contains(a.code()) || a.id().equals(officer.seat().agency()))
          .map(Agency::id).toList(), MOST);
    Collator order = Collator.getInstance(page.language().locale());
    Comparator<Member> own = Comparator.comparing(m -> !m.agency().equals(officer.seat().agency()));
    Function<Member, String> agency = m -> Objects.requireNonNull(existing.get(m.agency())).name(page.language());
    Function<Member, String> name = m -> m.names().in(page.language());
    List<Member> sorted = new ArrayList<>(
        all.stream().filter(m -> existing.containsKey(m.agency()) && !m.id().equals(officer.person().value())).toList());
    sorted.sort(own.thenComparing(agency, order::compare).thenComparing(m -> !m.unit()).thenComparing(name, order::compare));
    return sorted.stream().map(m -> new Choice(m.id().toString(), name.apply(m), agency.apply(m))).toList();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new FieldRefused("circle", "tasks.refused.circle");
    }
  }
}
