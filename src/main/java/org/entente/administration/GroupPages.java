package org.entente.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.ui.Cell;
import org.entente.ui.Field;
import org.entente.ui.FormSheet;
import org.entente.ui.Link;
import org.entente.ui.ListSheet;
import org.entente.ui.Page;
import org.entente.ui.ShowSheet;
import org.entente.ui.Table;

import org.springframework.stereotype.Component;

/** The pages about groups, as sheets. */
@Component
class GroupPages {
  static final String ALL = "/administration/groups";
  private final KeptGroups groups;
  private final Ledger ledger;
  private final Histories histories;
  private final Clock clock;

  GroupPages(KeptGroups groups, Ledger ledger, Histories histories, Clock clock) {
    this.groups = groups;
    this.ledger = ledger;
    this.histories = histories;
    this.clock = clock;
  }

  ListSheet list(Officer officer, Page page) {
    LocalDate today = LocalDate.now(clock);
    Table table = new Table(
        List.of(page.text("administration.agency.name"), page.text("administration.field.code"), page.text("administration.members")),
        groups.all(officer).stream().map(g -> List.of(Cell.name(g.names(), page.language()).to(ALL + "/" + g.code()), Cell.symbol(g.code()),
            Cell.words(page.number(g.presentOn(today))))).toList());
    return new ListSheet(page.text("administration.part.groups"), page.text("administration.part.groups.lead"),
        List.of(new Link(ALL + "/new", page.text("administration.group.new"), true)), ALL, "", "", table, page.text("administration.groups.empty"),
        "", "", false);
  }

  ShowSheet show(String code, Officer officer, Page page) {
    KeptGroup g = groups.get(code, officer);
    LocalDate today = LocalDate.now(clock);
    List<List<Cell>> rows = g.members().stream().map(m -> List.of(
        Cell.name(m.names(), page.language()).to((m.agency() ? AgencyPages.ALL : OfficerPages.ALL) + "/" + m.key()), Cell.symbol(m.key()),
        Cell.day(m.since()), Cell.day(m.until()), m.isOverOn(today)
            ? Cell.none()
            : Cell.words(page.text("administration.member.end")).to(ALL + "/" + g.code() + "/leaving?member=" + m.key())))
        .toList();
    var members = new ShowSheet.Part(page.text("administration.members"),
        new Table(List.of(page.text("administration.agency.name"), page.text("administration.field.code"), page.text("administration.field.since"),
            page.text("administration.field.until"), ""), rows),
        page.text("administration.members.none"), List.of(new Link(ALL + "/" + g.code() + "/joining", page.text("administration.member.add"))));
    return new ShowSheet(g.code(), Cell.name(g.names(), page.language()), List.of(), List.of(), List.of(members),
        page.text("administration.history"), histories.of(g.id(), officer, page));
  }

  FormSheet newForm(Map<String, String> sent, Page page) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.line("code", page.text("administration.field.code"), sent.getOrDefault("code", ""), true, 24)
        .hint(page.text("administration.code.hint")));
    fields.addAll(Forms.names(page.text("administration.names"), "names", "name", sent));
    return new FormSheet(page.text("administration.group.new"), Cell.none(), "", List.of(), ALL, 0, fields, page.text("ui.save"), ALL);
  }

  FormSheet joining(String code, Map<String, String> sent, Officer officer, Page page) {
    return about(code, "administration.member.add", page.text("administration.member.add.lead"), "/joining",
        List.of(
            Field.line("member", page.text("administration.field.member"), sent.getOrDefault("member", ""), true, 64)
                .hint(page.text("administration.member.hint")),
            Field.day("since", page.text("administration.field.since"), sent.getOrDefault("since", LocalDate.now(clock).toString()), true),
            Field.day("until", page.text("administration.field.until"), sent.getOrDefault("until", ""), false)
                .hint(page.text("administration.until.hint"))),
        officer, page);
  }

  FormSheet leaving(String code, Map<String, String> sent, Officer officer, Page page) {
    return about(code, "administration.member.end", "", "/leaving", List.of(
        Field.line("member", page.text("administration.field.member"), sent.getOrDefault("member", ""), true, 64),
        Field.day("until", page.text("administration.field.until"), sent.getOrDefault("until", LocalDate.now(clock).toString()), true)
            .hint(page.text("administration.until.hint"))),
        officer, page);
  }

  private FormSheet about(String code, String title, String lead, String deed, List<Field> fields, Officer officer, Page page) {
    KeptGroup g = groups.get(code, officer);
    return new FormSheet(page.text(title), Cell.name(g.names(), page.language()), lead, List.of(), ALL + "/" + code + deed,
        ledger.version(g.id(), officer), fields, page.text(title), ALL + "/" + code);
  }
}
