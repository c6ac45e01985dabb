package org.entente.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.administration.KeptOfficer.KeptSeat;
import org.entente.dossiers.DossierUnknown;
import org.entente.text.Language;
import org.entente.ui.Cell;
import org.entente.ui.Choice;
import org.entente.ui.Field;
import org.entente.ui.FormSheet;
import org.entente.ui.Link;
import org.entente.ui.ListSheet;
import org.entente.ui.Page;
import org.entente.ui.ShowSheet;
import org.entente.ui.Table;

import org.springframework.stereotype.Component;

/** The pages about officers, as sheets. */
@Component
class OfficerPages {
  static final String ALL = "/administration/officers";
  private final KeptOfficers officers;
  private final AgencyPages agencies;
  private final Ledger ledger;
  private final Histories histories;
  private final Clock clock;

  OfficerPages(KeptOfficers officers, AgencyPages agencies, Ledger ledger, Histories histories, Clock clock) {
    this.officers = officers;
    this.agencies = agencies;
    this.ledger = ledger;
    this.histories = histories;
    this.clock = clock;
  }

  ListSheet list(String q, String after, Officer officer, Page page) {
    Finding<KeptOfficer> found = Finding.of(officers.all(officer), q, after, KeptOfficer::login,
        o -> o.login() + " " + String.join(" ", o.names().texts().values()) + " "
            + o.seats().stream().map(KeptSeat::agency).collect(Collectors.joining(" ")));
    Table table = new Table(List.of(page.text("administration.person"), page.text("administration.field.login"), page.text("administration.seats"),
        page.text("administration.account")), found.rows().stream().map(o -> row(o, page)).toList());
    return new ListSheet(page.text("administration.part.officers"), page.text("administration.part.officers.lead"),
        List.of(new Link(ALL + "/new", page.text("administration.officer.new"), true)), ALL, page.text("administration.find"), q, table,
        page.text("administration.officers.empty"), "", found.next(ALL), !after.isEmpty());
  }

  private List<Cell> row(KeptOfficer o, Page page) {
    LocalDate today = LocalDate.now(clock);
    String held = o.seats().stream().filter(s -> s.isHeldOn(today)).map(s -> s.agency() + " · " + page.text("ui.office." + s.office()))
        .collect(Collectors.joining(", "));
    return List.of(Cell.name(o.names(), page.language()).to(at(o)), Cell.symbol(o.login()),
        held.isEmpty() ? Cell.words(page.text("administration.seats.noneNow")) : Cell.text(held), Cell.words(account(o, page)));
  }

  private static String account(KeptOfficer o, Page page) {
    return page.text(!o.enabled() ? "administration.account.closed" : o.given() ? "administration.account.given" : "administration.account.open");
  }

  ShowSheet show(String login, Officer officer, Page page) {
    KeptOfficer o = officers.get(login, officer);
    List<FormSheet.Fact> facts = List.of(new FormSheet.Fact(page.text("administration.account"), Cell.words(account(o, page))),
        new FormSheet.Fact(page.text("administration.second"), Cell.words(page.text(o.second() ? "administration.yes" : "administration.no"))));
    boolean oneself = o.id().equals(officer.person().value());
    List<Link> verbs = new ArrayList<>();
    if (!oneself) {
      verbs.add(new Link(at(o) + "/password", page.text("administration.officer.password")));
      if (o.second())
        verbs.add(new Link(at(o) + "/second-factor", page.text("administration.officer.second-factor")));
      verbs.add(o.enabled()
          ? new Link(at(o) + "/closing", page.text("administration.officer.closing"))
          : new Link(at(o) + "/opening", page.text("administration.officer.opening")));
    }
    var names = new ShowSheet.Part(page.text("administration.names"),
        new Table(List.of(page.text("administration.person"), page.text("administration.language")),
            o.names().texts().entrySet().stream().filter(n -> Language.of(n.getKey()).isPresent()).sorted(Map.Entry.comparingByKey())
                .map(n -> List.of(new Cell(Cell.Sort.TEXT, n.getValue(), n.getKey(), ""), Cell.words(page.language().nameOf(n.getKey())))).toList()),
        "", List.of());
    var seats = new ShowSheet.Part(page.text("administration.seats"), seats(o, oneself, page), page.text("administration.seats.none"),
        oneself ? List.of() : List.of(new Link(at(o) + "/seat", page.text("administration.seat.give"))));
    return new ShowSheet(o.login(), Cell.name(o.names(), page.language()), facts, verbs, List.of(seats, names), page.text("administration.history"),
        histories.of(o.id(), officer, page));
  }

  private Table seats(KeptOfficer o, boolean oneself, Page page) {
    LocalDate today = LocalDate.now(clock);
    List<List<Cell>> rows = new ArrayList<>();
    for (KeptSeat s : o.seats()) {
      boolean changes = !oneself && !s.isOverOn(today);
      String at = at(o) + "/seats/" + s.id();
      rows.add(List.of(Cell.name(s.agencyNames(), page.language()).to("/administration/agencies/" + s.agency()),
          s.unit() == null ? Cell.none() : Cell.symbol(s.unit()), Cell.words(page.text("ui.office." + s.office())),
          Cell.words(page.text("ui.level." + s.clearance())), Cell.day(s.since()), Cell.day(s.until()),
          changes ? Cell.words(page.text("administration.seat.move")).to(at + "/move") : Cell.none(),
          changes ? Cell.words(page.text("administration.seat.end")).to(at + "/end") : Cell.none()));
    }
    return new Table(
        List.of(page.text("administration.field.agency"), page.text("administration.field.unit"), page.text("administration.field.office"),
            page.text("administration.field.clearance"), page.text("administration.field.since"), page.text("administration.field.until"), "", ""),
        rows);
  }

  FormSheet newForm(Map<String, String> sent, Page page) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.line("login", page.text("administration.field.login"), sent.getOrDefault("login", ""), true, 64)
        .hint(page.text("administration.login.hint")));
    fields.add(Field.choice("language", page.text("administration.language"),
        Arrays.stream(Language.values()).map(l -> new Choice(l.tag(), l.ownName())).toList(),
        sent.getOrDefault("language", page.language().tag()), true));
    fields.addAll(Forms.names(page.text("administration.names"), "names", "name", sent));
    return new FormSheet(page.text("administration.officer.new"), Cell.none(), page.text("administration.officer.new.lead"), List.of(), ALL, 0,
        fields,
        page.text("administration.officer.make"), ALL);
  }

  FormSheet seat(String login, Map<String, String> sent, Officer officer, Page page) {
    KeptOfficer o = officers.get(login, officer);
    return about(o, "administration.seat.give", "administration.seat.give.lead", at(o) + "/seat", seatFields(sent, officer, page), officer, page);
  }

  FormSheet move(String login, UUID seat, Map<String, String> sent, Officer officer, Page page) {
    KeptOfficer o = officers.get(login, officer);
    KeptSeat s = seat(o, seat);
    Map<String, String> values = new TreeMap<>(Map.of("agency", s.agency(), "office", s.office().name(), "clearance", String.valueOf(s.clearance()),
        "unit", s.unit() == null ? "" : s.unit()));
    values.putAll(sent);
    return about(o, "administration.seat.move", "administration.seat.move.lead", at(o) + "/seats/" + seat + "/move",
        seatFields(values, officer, page), officer, page);
  }

  FormSheet end(String login, UUID seat, Map<String, String> sent, Officer officer, Page page) {
    KeptOfficer o = officers.get(login, officer);
    seat(o, seat);
    List<Field> fields = List.of(Field.day("until", page.text("administration.field.until"),
        sent.getOrDefault("until", LocalDate.now(clock).toString()), true).hint(page.text("administration.until.hint")));
    return about(o, "administration.seat.end", "administration.seat.end.lead", at(o) + "/seats/" + seat + "/end", fields, officer, page);
  }

  FormSheet account(String login, AccountDeed deed, Officer officer, Page page) {
    KeptOfficer o = officers.get(login, officer);
    String words = "administration.officer." + deed.word();
    return about(o, words, words + ".lead", at(o) + "/" + deed.word(), List.of(), officer, page);
  }

  private FormSheet about(KeptOfficer o, String title, String lead, String action, List<Field> fields, Officer officer, Page page) {
    return new FormSheet(page.text(title), Cell.name(o.names(), page.language()), page.text(lead), List.of(), action,
        ledger.version(o.id(), officer), fields, page.text(title), at(o));
  }

  private List<Field> seatFields(Map<String, String> sent, Officer officer, Page page) {
    LocalDate today = LocalDate.now(clock);
    return List.of(
        Field.choice("agency", page.text("administration.field.agency"), agencies.others("", officer, page), sent.getOrDefault("agency", ""), true),
        Field.line("unit", page.text("administration.field.unit"), sent.getOrDefault("unit", ""), false, 24)
            .hint(page.text("administration.unit.hint")),
        Field.choice("office", page.text("administration.field.office"),
            Arrays.stream(Office.values()).map(f -> new Choice(f.name(), page.text("ui.office." + f))).toList(),
            sent.getOrDefault("office", "DESK"), true),
        Field.choice("clearance", page.text("administration.field.clearance"), levels(page), sent.getOrDefault("clearance", "1"), true)
            .hint(page.text("administration.clearance.hint")),
        Field.day("since", page.text("administration.field.since"), sent.getOrDefault("since", today.toString()), true),
        Field.day("until", page.text("administration.field.until"), sent.getOrDefault("until", ""), false)
            .hint(page.text("administration.until.hint")));
  }

  private static List<Choice> levels(Page page) {
    return IntStream.rangeClosed(0, 2).mapToObj(n -> new Choice(String.valueOf(n), page.text("ui.level." + n))).toList();
  }

  private static KeptSeat seat(KeptOfficer o, UUID seat) {
    return o.seats().stream().filter(s -> s.id().equals(seat)).findFirst().orElseThrow(DossierUnknown::new);
  }

  static String at(KeptOfficer o) {
    return ALL + "/" + o.login();
  }
}
