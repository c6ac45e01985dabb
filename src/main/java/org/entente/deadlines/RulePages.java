package org.entente.deadlines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.access.Officer;
import org.entente.administration.Forms;
import org.entente.administration.Histories;
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

/** The pages about rules, as sheets. */
@Component
class RulePages {
  static final String ALL = "/administration/rules";
  private final Rules rules;
  private final Histories histories;

  RulePages(Rules rules, Histories histories) {
    this.rules = rules;
    this.histories = histories;
  }

  ListSheet list(Officer officer, Page page) {
    Table table = new Table(
        List.of(page.text("deadlines.rule"), page.text("deadlines.country"), page.text("deadlines.value"), page.text("deadlines.law"),
            page.text("deadlines.article"), page.text("administration.field.from")),
        rules.newest(officer).stream().map(r -> List.of(Cell.name(r.names(), page.language()).to(at(r)), Cell.symbol(r.country()),
            Cell.words(value(r, page)), Cell.symbol(r.law()), Cell.symbol(r.article()), Cell.day(r.since()))).toList());
    return new ListSheet(page.text("administration.part.rules"), page.text("administration.part.rules.lead"),
        List.of(new Link(ALL + "/new", page.text("deadlines.rule.new"), true)), ALL, "", "", table, page.text("deadlines.rules.empty"), "", "",
        false);
  }

  ShowSheet show(String country, String code, Officer officer, Page page) {
    List<Rule> versions = rules.versions(country, code, officer);
    Rule now = versions.getFirst();
    Table table = new Table(
        List.of(page.text("administration.field.from"), page.text("deadlines.value"), page.text("deadlines.law"), page.text("deadlines.article"),
            page.text("deadlines.rule.ended")),
        versions.stream().map(r -> List.of(Cell.day(r.since()), Cell.words(value(r, page)), Cell.symbol(r.law()), Cell.symbol(r.article()),
            Cell.day(r.until()))).toList());
    return new ShowSheet(country + " " + code, Cell.name(now.names(), page.language()), List.of(),
        List.of(new Link(at(now) + "/version", page.text("deadlines.rule.change"))),
        List.of(new ShowSheet.Part(page.text("deadlines.versions"), table, "", List.of())), page.text("administration.history"),
        histories.of(Rules.subject(country, code), officer, page));
  }

  FormSheet newForm(Map<String, String> sent, Page page) {
    List<Field> fields = new ArrayList<>(List.of(
        Field.line("country", page.text("deadlines.country"), sent.getOrDefault("country", "VN"), true, 2)
            .hint(page.text("deadlines.country.hint")),
        Field.line("code", page.text("administration.field.code"), sent.getOrDefault("code", ""), true, 60)
            .hint(page.text("deadlines.code.hint"))));
    fields.addAll(fields(sent, page));
    return new FormSheet(page.text("deadlines.rule.new"), Cell.none(), "", List.of(), ALL, 0, fields, page.text("ui.save"), ALL);
  }

  FormSheet version(String country, String code, Map<String, String> sent, Officer officer, Page page) {
    Rule now = rules.versions(country, code, officer).getFirst();
    Map<String, String> values = new TreeMap<>(Map.of("value", String.valueOf(now.value()), "unit", now.unit().name(), "law", now.law(), "article",
        now.article(), "since", page.today().toString()));
    now.names().texts().forEach((tag, name) -> values.put("name." + tag, name));
    values.putAll(sent);
    return new FormSheet(page.text("deadlines.rule.change"), Cell.name(now.names(), page.language()), page.text("deadlines.rule.change.lead"),
        List.of(new FormSheet.Fact(page.text("deadlines.value"), Cell.words(value(now, page))),
            new FormSheet.Fact(page.text("administration.field.from"), Cell.day(now.since()))),
        at(now) + "/version", rules.version(country, code, officer), fields(values, page), page.text("ui.save"), at(now));
  }

  private static List<Field> fields(Map<String, String> sent, Page page) {
    List<Field> fields = new ArrayList<>(List.of(
        Field.day("since", page.text("administration.field.from"), sent.getOrDefault("since", ""), true),
        Field.line("value", page.text("deadlines.value"), sent.getOrDefault("value", ""), true, 6),
        Field.choice("unit", page.text("deadlines.unit"),
            Arrays.stream(Rule.Unit.values()).map(u -> new Choice(u.name(), page.text("deadlines.unit." + u))).toList(),
            sent.getOrDefault("unit", "DAYS"), true),
        Field.line("law", page.text("deadlines.law"), sent.getOrDefault("law", ""), true, 120),
        Field.line("article", page.text("deadlines.article"), sent.getOrDefault("article", ""), false, 60),
        Field.day("until", page.text("deadlines.rule.ended"), sent.getOrDefault("until", ""), false)));
    fields.addAll(Forms.names(page.text("administration.names"), "names", "name", sent));
    return fields;
  }

  private static String value(Rule rule, Page page) {
    return page.text("deadlines.measure." + rule.unit(), rule.value());
  }

  static String at(Rule rule) {
    return ALL + "/" + rule.country() + "/" + rule.code();
  }
}
