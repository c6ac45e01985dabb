package org.entente.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.access.Officer;
import org.entente.agencies.Pillar;
import org.entente.text.Language;
import org.entente.text.LocalizedText;
import org.entente.ui.Cell;
import org.entente.ui.Choice;
import org.entente.ui.Field;
import org.entente.ui.FormSheet;
import org.entente.ui.Link;
import org.entente.ui.ListSheet;
import org.entente.ui.Page;
import org.entente.ui.ShowSheet;
import org.entente.ui.Table;

import com.ibm.icu.text.Collator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages about agencies, as sheets. */
@Component
class AgencyPages {
  static final String ALL = "/administration/agencies";
  private final KeptAgencies agencies;
  private final KeptOfficers officers;
  private final Ledger ledger;
  private final Histories histories;
  private final Clock clock;

  AgencyPages(KeptAgencies agencies, KeptOfficers officers, Ledger ledger, Histories histories, Clock clock) {
    this.agencies = agencies;
    this.officers = officers;
    this.ledger = ledger;
    this.histories = histories;
    this.clock = clock;
  }

  ListSheet list(String q, String after, Officer officer, Page page) {
    Finding<KeptAgency> found = Finding.of(agencies.all(officer), q, after, KeptAgency::code,
        a -> a.code() + " " + String.join(" ", a.names().texts().values()) + " " + String.join(" ", a.shortNames().values()));
    Table table = new Table(
        List.of(page.text("administration.agency.name"), page.text("administration.field.code"), page.text("administration.field.kind"),
            page.text("administration.field.since"), page.text("administration.field.until"), page.text("administration.field.successor"),
            page.text("administration.seats")),
        found.rows().stream().map(a -> row(a, page)).toList());
    return new ListSheet(page.text("administration.part.agencies"), page.text("administration.part.agencies.lead"),
        List.of(new Link(ALL + "/new", page.text("administration.agency.new"), true)), ALL, page.text("administration.find"), q, table,
        page.text("administration.agencies.empty"), "", found.next(ALL), !after.isEmpty());
  }

  private static List<Cell> row(KeptAgency a, Page page) {
    return List.of(Cell.name(a.names(), page.language()).to(ALL + "/" + a.code()), Cell.symbol(a.code()),
        Cell.words(page.text("administration.kind." + a.kind())), Cell.day(a.since()), Cell.day(a.until()),
        a.successor() == null ? Cell.none() : Cell.symbol(a.successor()).to(ALL + "/" + a.successor()), Cell.words(page.number(a.seats())));
  }

  ShowSheet show(String code, Officer officer, Page page) {
    KeptAgency a = agencies.get(code, officer);
    List<FormSheet.Fact> facts = new ArrayList<>(List.of(
        fact("kind", Cell.words(page.text("administration.kind." + a.kind())), page),
        fact("pillar", Cell.words(page.text("administration.pillar." + a.pillar())), page),
        fact("parent", a.parent() == null ? Cell.none() : Cell.symbol(a.parent()).to(ALL + "/" + a.parent()), page),
        fact("since", Cell.day(a.since()), page), fact("until", Cell.day(a.until()), page),
        fact("successor", a.successor() == null ? Cell.none() : Cell.symbol(a.successor()).to(ALL + "/" + a.successor()), page)));
    if (a.moving())
      facts.add(fact("moving", Cell.words(page.text("administration.agency.moving")), page));
    List<Link> verbs = new ArrayList<>(List.of(new Link(at(a) + "/edit", page.text("administration.agency.edit"))));
    if (a.until() == null) {
      verbs.add(new Link(at(a) + "/merger", page.text("administration.agency.merge")));
      verbs.add(new Link(at(a) + "/end", page.text("administration.agency.end")));
    }
    return new ShowSheet(a.code(), Cell.name(a.names(), page.language()), facts, verbs, parts(a, officer, page),
        page.text("administration.history"), histories.of(a.id(), officer, page));
  }

  private List<ShowSheet.Part> parts(KeptAgency a, Officer officer, Page page) {
    List<ShowSheet.Part> parts = new ArrayList<>();
    parts.add(new ShowSheet.Part(page.text("administration.names"), names(a, officer, page), "", List.of()));
    parts.add(new ShowSheet.Part(page.text("administration.seats"), seats(a, officer, page), page.text("administration.seats.none"), List.of()));
    parts.add(new ShowSheet.Part(page.text("administration.units"),
        new Table(List.of(page.text("administration.agency.name"), page.text("administration.field.code")),
            agencies.units(a, officer).stream().map(u -> List.of(Cell.name(u.names(), page.language()), Cell.symbol(u.code()))).toList()),
        page.text("administration.units.none"), List.of(new Link(at(a) + "/unit", page.text("administration.unit.new")))));
    addAgencies(parts, "administration.predecessors", agencies.endingIn(a, officer), page);
    addAgencies(parts, "administration.subordinates", agencies.below(a, officer), page);
    return parts;
  }

  private static void addAgencies(List<ShowSheet.Part> parts, String title, List<KeptAgency> some, Page page) {
    if (!some.isEmpty())
      parts.add(new ShowSheet.Part(page.text(title),
          new Table(List.of(page.text("administration.agency.name"), page.text("administration.field.code"),
              page.text("administration.field.since"), page.text("administration.field.until")),
              some.stream()
                  .map(a -> List.of(Cell.name(a.names(), page.language()).to(at(a)), Cell.symbol(a.code()), Cell.day(a.since()), Cell.day(a.until())))
                  .toList()),
          "", List.of()));
  }

  private Table names(KeptAgency a, Officer officer, Page page) {
    List<List<Cell>> rows = new ArrayList<>();
    var known = agencies.names(a, officer);
    if (known.isEmpty())
      addNames(rows, a.names(), null, page);
    known.forEach(n -> addNames(rows, n.names(), n.since(), page));
    return new Table(List.of(page.text("administration.agency.name"), page.text("administration.language"), page.text("administration.field.from")),
        rows);
  }

  private static void addNames(List<List<Cell>> rows, LocalizedText names, @Nullable LocalDate since, Page page) {
    for (Language language : Language.values()) {
      String name = names.texts().get(language.tag());
      if (name != null)
        rows.add(List.of(new Cell(Cell.Sort.TEXT, name, language.tag(), ""), Cell.words(page.language().nameOf(language.tag())), Cell.day(since)));
    }
  }

  private static Field confirmation(KeptAgency a, Page page) {
    return Field.line("confirm", page.text("administration.confirm", a.code()), "", true, 24).hint(page.text("administration.confirm.hint"));
  }

  private Table seats(KeptAgency a, Officer officer, Page page) {
    List<List<Cell>> rows = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    for (KeptOfficer person : officers.seatedIn(a.id(), officer))
      for (var seat : person.seats())
        if (seat.agency().equals(a.code()) && !seat.isOverOn(today))
          rows.add(List.of(Cell.name(person.names(), page.language()).to("/administration/officers/" + person.login()), Cell.symbol(person.login()),
              Cell.words(page.text("ui.office." + seat.office())), Cell.words(page.text("ui.level." + seat.clearance())), Cell.day(seat.since()),
              Cell.day(seat.until())));
    return new Table(List.of(page.text("administration.person"), page.text("administration.field.login"), page.text("administration.field.office"),
        page.text("administration.field.clearance"), page.text("administration.field.since"), page.text("administration.field.until")), rows);
  }

  FormSheet newForm(Map<String, String> sent, Officer officer, Page page) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.line("code", page.text("administration.field.code"), sent.getOrDefault("code", ""), true, 24)
        .hint(page.text("administration.code.hint")));
    fields.addAll(place(sent, officer, page));
    fields.add(Field.day("since", page.text("administration.field.since"), sent.getOrDefault("since", ""), false));
    fields.addAll(named(sent, page));
    return new FormSheet(page.text("administration.agency.new"), Cell.none(), "", List.of(), ALL, 0, fields, page.text("ui.save"), ALL);
  }

  FormSheet edit(String code, Map<String, String> sent, Officer officer, Page page) {
    KeptAgency a = agencies.get(code, officer);
    Map<String, String> values = new TreeMap<>(a.fields());
    values.put("since", LocalDate.now(clock).toString());
    values.putAll(sent);
    List<Field> fields = new ArrayList<>(place(values, officer, page));
    fields.addAll(named(values, page));
    fields.add(Field.day("since", page.text("administration.agency.namesFrom"), values.get("since"), true)
        .hint(page.text("administration.agency.namesFrom.hint")));
    return about(a, "administration.agency.edit", "", List.of(), at(a), fields, page.text("ui.save"), officer, page);
  }

  FormSheet end(String code, Map<String, String> sent, Officer officer, Page page) {
    KeptAgency a = agencies.get(code, officer);
    List<Field> fields = List.of(Field.day("until", page.text("administration.field.until"), sent.getOrDefault("until", ""), true)
        .hint(page.text("administration.until.hint")),
        Field.lines("reason", page.text("administration.field.reason"), sent.getOrDefault("reason", ""), true, 500), confirmation(a, page));
    return about(a, "administration.agency.end", page.text("administration.agency.end.lead"),
        List.of(new FormSheet.Fact(page.text("administration.seats"), Cell.words(page.number(a.seats())))), at(a) + "/end", fields,
        page.text("administration.agency.end"), officer, page);
  }

  FormSheet merger(String code, Map<String, String> sent, Officer officer, Page page) {
    KeptAgency a = agencies.get(code, officer);
    MergerPreview takes = agencies.preview(code, officer);
    List<FormSheet.Fact> facts = List.of(new FormSheet.Fact(page.text("administration.seats"), Cell.words(page.number(takes.seats()))),
        new FormSheet.Fact(page.text("administration.units"), Cell.words(page.number(takes.units()))),
        new FormSheet.Fact(page.text("administration.groups"), Cell.words(page.number(takes.groups()))),
        new FormSheet.Fact(page.text("administration.subordinates"), Cell.words(page.number(takes.subordinates()))));
    List<Field> fields = List.of(Field.choice("heir", page.text("administration.field.successor"), others(code, officer, page),
        sent.getOrDefault("heir", ""), true),
        Field.day("on", page.text("administration.merger.on"), sent.getOrDefault("on", ""), true).hint(page.text("administration.merger.on.hint")),
        confirmation(a, page));
    return about(a, "administration.agency.merge", page.text("administration.agency.merge.lead"), facts, at(a) + "/merger", fields,
        page.text("administration.agency.merge"), officer, page);
  }

  FormSheet unit(String code, Map<String, String> sent, Officer officer, Page page) {
    KeptAgency a = agencies.get(code, officer);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.line("code", page.text("administration.field.code"), sent.getOrDefault("code", ""), true, 24)
        .hint(page.text("administration.code.hint")));
    fields.addAll(Forms.names(page.text("administration.names"), "names", "name", sent));
    return about(a, "administration.unit.new", "", List.of(), at(a) + "/unit", fields, page.text("ui.save"), officer, page);
  }

  private FormSheet about(KeptAgency a, String title, String lead, List<FormSheet.Fact> facts, String action, List<Field> fields, String button,
      Officer officer, Page page) {
    return new FormSheet(page.text(title), Cell.name(a.names(), page.language()), lead, facts, action, ledger.version(a.id(), officer), fields,
        button,
        at(a));
  }

  private List<Field> place(Map<String, String> sent, Officer officer, Page page) {
    List<Choice> parents = new ArrayList<>(List.of(new Choice("", page.text("administration.parent.none"))));
    parents.addAll(others(sent.getOrDefault("code", ""), officer, page));
    return List.of(
        Field.choice("kind", page.text("administration.field.kind"), Arrays.stream(AgencyKind.values())
            .map(k -> new Choice(k.name(), page.text("administration.kind." + k))).toList(), sent.getOrDefault("kind", "MINISTRY"), true),
        Field.choice("pillar", page.text("administration.field.pillar"), Arrays.stream(Pillar.values())
            .map(p -> new Choice(p.name(), page.text("administration.pillar." + p))).toList(), sent.getOrDefault("pillar", "STATE"), true),
        Field.choice("parent", page.text("administration.field.parent"), parents, sent.getOrDefault("parent", ""), false));
  }

  private static List<Field> named(Map<String, String> sent, Page page) {
    List<Field> fields = new ArrayList<>(Forms.names(page.text("administration.names"), "names", "name", sent));
    fields.addAll(Forms.names(page.text("administration.shortNames"), "shortNames", "short", sent));
    return fields;
  }

  /** The agencies that exist today, but one, by name. */
  List<Choice> others(String code, Officer officer, Page page) {
    Collator collator = Collator.getInstance(page.language().locale());
    LocalDate today = LocalDate.now(clock);
    Function<KeptAgency, String> name = a -> a.names().in(page.language());
    return agencies.all(officer).stream().filter(a -> a.existsOn(today) && !a.code().equals(code))
        .sorted((a, b) -> collator.compare(name.apply(a), name.apply(b)))
        .map(a -> new Choice(a.code(), name.apply(a) + " (" + a.code() + ")")).collect(Collectors.toList());
  }

  private static FormSheet.Fact fact(String field, Cell value, Page page) {
    return new FormSheet.Fact(page.text("administration.field." + field), value);
  }

  static String at(KeptAgency a) {
    return ALL + "/" + a.code();
  }
}
