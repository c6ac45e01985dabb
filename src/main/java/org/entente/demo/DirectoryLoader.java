package org.entente.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.demo.Cast.Player;
import org.entente.demo.Material.Actor;
import org.entente.demo.Material.Body;
import org.entente.demo.Material.Chair;
import org.entente.demo.Material.Group;
import org.entente.demo.Material.Holder;
import org.entente.demo.Material.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Puts the directory in: agencies with units and groups, people with seats, accounts and posts. Its ids follow from the codes. */
@Component
class DirectoryLoader {
  private static final int AGENCY = 1;
  private static final int UNIT = 2;
  private static final int GROUP = 3;
  private static final int PERSON = 4;
  private final DemonstrationRepository repository;
  private final PasswordEncoder encoder;

  DirectoryLoader(DemonstrationRepository repository, PasswordEncoder encoder) {
    this.repository = repository;
    this.encoder = encoder;
  }

  /** Within {@link DemonstrationRepository#together}. */
  void load(Material.Agencies agencies, Material.People people) {
    agencies(agencies);
    officers(people.officers());
    holders(people.holders());
  }

  /** Who was put in, with the numbers they were given. */
  Cast cast(Material.Agencies agencies, Material.People people) {
    Map<UUID, Principal> given = repository.principals();
    Map<String, Principal> numbers = new HashMap<>();
    agencies.groups().forEach(g -> numbers.put(g.code(), known(given, id("group", g.code()))));
    for (Body agency : agencies.agencies()) {
      numbers.put(agency.code(), known(given, id("agency", agency.code())));
      for (Group unit : units(agency))
        numbers.put(path(agency.code(), unit.code()), known(given, id("unit", path(agency.code(), unit.code()))));
    }
    return new Cast(Map.copyOf(numbers), people.officers().stream().flatMap(actor -> players(actor, given)).toList());
  }

  private static Stream<Player> players(Actor actor, Map<UUID, Principal> given) {
    UUID id = id("person", actor.login());
    return actor.seats().stream().map(chair -> new Player(actor.login(), new PersonId(id), known(given, id), actor.language(), chair.agency(),
        chair.unit(), chair.office().office()));
  }

  private static Principal known(Map<UUID, Principal> given, UUID id) {
    return Objects.requireNonNull(given.get(id));
  }

  private void agencies(Material.Agencies agencies) {
    List<Map<String, ?>> bodies = agencies.agencies().stream().<Map<String, ?>>map(DirectoryLoader::body).toList();
    repository.principals(AGENCY, bodies);
    repository.agencies(bodies);
    List<Map<String, ?>> units = new ArrayList<>();
    List<Map<String, ?>> members = new ArrayList<>();
    for (Body agency : agencies.agencies()) {
      for (Group unit : units(agency))
        units.add(row("id", id("unit", path(agency.code(), unit.code())), "agency", id("agency", agency.code()), "code", unit.code(), "names",
            unit.name()));
      for (String group : Objects.requireNonNullElse(agency.groups(), List.<String>of()))
        members.add(row("agency_group", id("group", group), "agency", id("agency", agency.code())));
    }
    repository.principals(UNIT, units);
    repository.units(units);
    List<Map<String, ?>> groups = agencies.groups().stream()
        .<Map<String, ?>>map(g -> row("id", id("group", g.code()), "code", g.code(), "names", g.name())).toList();
    repository.principals(GROUP, groups);
    repository.groups(groups, members);
  }

  private static Map<String, ?> body(Body b) {
    return row("id", id("agency", b.code()), "code", b.code(), "kind", b.kind(), "pillar", b.pillar().code(), "names", b.name(), "short",
        b.shortName(), "since", text(b.since()), "until", text(b.until()), "invented", b.invented(), "parent", reference(b.parent()), "successor",
        reference(b.successor()));
  }

  private void officers(List<Actor> officers) {
    String hash = String.valueOf(encoder.encode("demo"));
    List<Map<String, ?>> people = new ArrayList<>();
    List<Map<String, ?>> seats = new ArrayList<>();
    List<Map<String, ?>> accounts = new ArrayList<>();
    for (Actor actor : officers) {
      UUID person = id("person", actor.login());
      people.add(person(person, actor.name(), List.of(), true));
      for (Chair chair : actor.seats())
        seats.add(seat(actor.login(), person, chair));
      if (actor.signsIn())
        accounts.add(row("login", actor.login(), "person", person, "hash", hash, "language", actor.language().tag()));
    }
    repository.principals(PERSON, people);
    repository.people(people);
    repository.seats(seats);
    repository.accounts(accounts);
  }

  private static Map<String, ?> seat(String login, UUID person, Chair chair) {
    return row("id", id("seat", path(login, chair.agency())), "person", person, "agency", id("agency", chair.agency()), "unit",
        chair.unit() == null ? null : id("unit", path(chair.agency(), chair.unit())), "office", chair.office().office().code(), "clearance",
        chair.clearance(), "main", chair.main());
  }

  private void holders(List<Holder> holders) {
    List<Map<String, ?>> people = new ArrayList<>();
    List<Map<String, ?>> posts = new ArrayList<>();
    for (Holder holder : holders) {
      String name = Objects.requireNonNull(holder.name().get("latin"));
      UUID person = id("holder", name);
      List<String> spellings = Objects.requireNonNullElse(holder.spellings(), Map.<String, List<String>>of()).values().stream().flatMap(List::stream)
          .toList();
      people.add(person(person, holder.name(), spellings, false));
      for (Role role : holder.roles())
        posts.add(row("id", id("post", path(name, role.agency())), "person", person, "agency", role.agency(), "title", role.title(), "since",
            text(role.since()), "until", text(role.until())));
    }
    repository.principals(PERSON, people);
    repository.people(people);
    repository.posts(posts);
  }

  private static Map<String, ?> person(UUID id, Map<String, String> names, List<String> spellings, boolean invented) {
    Map<String, String> all = new LinkedHashMap<>(names);
    all.putIfAbsent("en", Objects.requireNonNull(names.get("latin")));
    return row("id", id, "names", all, "spellings", spellings, "invented", invented);
  }

  private static List<Group> units(Body agency) {
    return Objects.requireNonNullElse(agency.units(), List.of());
  }

  private static @Nullable UUID reference(@Nullable String code) {
    return code == null ? null : id("agency", code);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String path(String first, String second) {
    return first + "/" + second;
  }

  private static UUID id(String kind, String code) {
    return UUID.nameUUIDFromBytes(("demonstration " + kind + " " + code).getBytes(StandardCharsets.UTF_8));
  }

  /** A row from names and values in turn. */
  static Map<String, ?> row(@Nullable Object... pairs) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2)
      row.put(String.valueOf(pairs[i]), pairs[i + 1]);
    return row;
  }
}
