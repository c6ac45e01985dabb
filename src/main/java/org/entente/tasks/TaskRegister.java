package org.entente.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.entente.listings.Address;
import org.entente.listings.Order;
import org.entente.listings.SavedView;
import org.entente.listings.Slice;
import org.entente.ui.Chip;
import org.entente.ui.Choice;
import org.entente.ui.Page;
import org.entente.ui.Tab;

/**
 * The register of tasks as a page shows it.
 *
 * @param asked the address with what the page fills in by itself
 * @param views the person's saved views of this register
 * @param counted whether the count of the slice is that of the list, as on a first page
 */
record TaskRegister(Address asked, TaskFilter filter, Slice<TaskRow> slice, List<SavedView> views, LeadChoices leads, boolean counted) {
  private static final List<String> FILTERS = List.of("q", "stage", "class", "lead", "cutoff", "level", "state", "mine", "followed");
  private static final Address OPEN = new Address("/tasks", Map.of("state", "open"));

  /** Without any filter the open ones are meant. */
  static Address effective(Address asked) {
    return FILTERS.stream().allMatch(f -> asked.get(f).isEmpty()) ? asked.with("state", "open") : asked;
  }

  /** The list without the place in it. */
  Address list() {
    return asked.without("cursor", "size");
  }

  List<Tab> tabs(Page page) {
    Address none = OPEN.without("state");
    Stream<Tab> given = Stream.of(tab(page.text("desk.register.open"), OPEN, page),
        tab(page.text("desk.register.overdue"), none.with("class", "OPEN_OVERDUE"), page),
        tab(page.text("desk.register.waiting"), none.with("stage", "REPORTED"), page),
        tab(page.text("desk.register.mine"), OPEN.with("mine", "true"), page),
        tab(page.text("desk.register.followed"), none.with("followed", "true"), page),
        tab(page.text("desk.register.all"), OPEN.with("state", "all"), page));
    return Stream.concat(given, views.stream().map(v -> tab(v.name(), Address.of("/tasks", v.query()), page))).toList();
  }

  private Tab tab(String label, Address address, Page page) {
    boolean current = address.query().equals(list().query());
    return new Tab(label, address.equals(OPEN) ? "/tasks" : address.toString(), current, current && counted ? count(page) : "");
  }

  /** The saved view that is shown now, or null. */
  java.util.Optional<SavedView> view() {
    return views.stream().filter(v -> Address.of("/tasks", v.query()).query().equals(list().query())).findFirst();
  }

  List<Chip> chips(Page page) {
    List<Chip> chips = new ArrayList<>();
    for (String name : FILTERS) {
      String value = asked.get(name);
      if (!value.isEmpty() && !(name.equals("state") && value.equals("all")))
        chips.add(new Chip(page.text("desk.filter." + name), value(page, name, value), without(name).toString()));
    }
    return chips;
  }

  private Address without(String name) {
    Address rest = list().without(name);
    return FILTERS.stream().allMatch(f -> rest.get(f).isEmpty()) ? rest.with("state", "all") : rest;
  }

  private String value(Page page, String name, String value) {
    return switch (name) {
      case "stage" -> page.text("tasks.stage." + filter.stage());
      case "class" -> page.text("desk.class." + filter.taskClass());
      case "lead" -> leads.name(value, page.language());
      case "cutoff" -> page.day(filter.cutoff());
      case "level" -> page.text("ui.level." + filter.level());
      case "state" -> page.text("desk.state." + value);
      case "mine", "followed" -> page.text("desk.filter.yes");
      default -> value;
    };
  }

  List<Choice> stages(Page page) {
    return Arrays.stream(TaskStage.values()).map(s -> new Choice(s.name(), page.text("tasks.stage." + s))).toList();
  }

  List<Choice> classes(Page page) {
    return Arrays.stream(TaskClass.values()).map(c -> new Choice(c.name(), page.text("desk.class." + c))).toList();
  }

  List<Choice> levels(Page page) {
    return Stream.of(0, 1, 2).map(n -> new Choice(String.valueOf(n), page.text("ui.level." + n))).toList();
  }

  List<Choice> leads(Page page) {
    return leads.in(page.language());
  }

  /** What one has to ask for the list in the order of a column, the other way when it is in that order already. */
  String sorted(Order column) {
    Order now = filter.order();
    Order wanted = now.byDue() == column.byDue() ? now.reversed() : column;
    return list().with("sort", wanted == Order.DUE ? "" : wanted.word()).toString();
  }

  /** The direction of a column: ascending, descending or empty. */
  String direction(Order column) {
    return filter.order().byDue() != column.byDue() ? "" : filter.order().ascending() ? "ascending" : "descending";
  }

  /** Where the list goes on, or an empty text. */
  String next() {
    return slice.next() == null ? "" : asked.with("cursor", slice.next().toString()).toString();
  }

  /** Where this very list is taken away in a form. */
  String export(String format) {
    return list().at("/tasks/export").with("format", format).toString();
  }

  /** How many there are, bounded. */
  String count(Page page) {
    return page.number(slice.count()) + (slice.more() ? "+" : "");
  }

  /** Which kind of empty: nothing yet, or nothing left by the filter. */
  boolean filtered() {
    return FILTERS.stream().anyMatch(f -> !asked.get(f).isEmpty() && !(f.equals("state") && asked.get(f).equals("all")));
  }

  LocalDate day() {
    return filter.cutoff();
  }
}
