package org.entente.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.entente.agencies.Principal;
import org.entente.demo.Cast.Player;
import org.entente.demo.Material.Template;
import org.entente.dossiers.Batch;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.text.Folding;
import org.entente.text.Language;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Expands the templates over their lead agencies and cycles and plays every task out. */
@Component
class TaskLoader {
  private static final int READ = 1;
  private static final int CONTRIBUTE = 2;
  private static final int MANAGE = 3;
  private final Dossiers dossiers;
  private final Clock clock;

  TaskLoader(Dossiers dossiers, Clock clock) {
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** The histories, and by login the tasks that somebody follows. */
  record Played(List<TaskScript> scripts, Map<String, List<DossierId>> follows) {}

  /** Puts the dossiers with their rows into the batch. */
  Played into(Batch batch, Material.Assignments material, Cast cast, Map<Material.Symbol, DossierId> guidance) {
    Played played = new Played(new ArrayList<>(), new HashMap<>());
    for (Template template : material.templates()) {
      for (int lead = 0; lead < template.leads().size(); lead++) {
        for (int cycle = 0; cycle < Math.max(1, template.cycles()); cycle++)
          played.scripts().add(one(batch, material, cast, guidance, template, lead, cycle, played));
      }
    }
    return played;
  }

  private TaskScript one(Batch batch, Material.Assignments material, Cast cast, Map<Material.Symbol, DossierId> guidance, Template template,
      int turn, int cycle, Played played) {
    LocalDate today = dossiers.today();
    int salt = played.scripts().size() + turn;
    String[] plan = template.plan().get(turn % template.plan().size()).split(" ", 2);
    Shape shape = cycle == 0 ? Shape.of(plan[0]) : (salt + cycle) % 9 == 0 ? Shape.LATE : Shape.DONE;
    LocalDate due = today.plusDays(Long.parseLong(plan[1])).minusDays((long) cycle * template.every());
    String lead = template.leads().get(turn);
    Player opener = cast.opener(template.home(), template.unit());
    Player carrier = cast.carrier(lead, template.leadUnit(), template.assignee());
    Principal first = cast.number(shape == Shape.MOVED ? Objects.requireNonNull(template.formerLead()) : lead);
    Shape.Stage stage = new Shape.Stage(today, due, start(due, template.days(), today, shape), salt, opener, carrier,
        cast.decider(template.home(), carrier), cast.number(lead), first, (kind, language, n) -> note(material, kind, language, n));
    TaskScript script = new TaskScript(dossiers.newId(), today, clock.getZone(), salt, first, shape == Shape.NODUE ? null : shape.firstDue(stage));
    shape.play(script, stage);
    open(batch, material, cast, template, script, due);
    task(batch, material, template, script, opener, template.source() == null ? null : guidance.get(template.source()));
    for (String follower : list(template.followers()))
      played.follows().computeIfAbsent(follower, f -> new ArrayList<>()).add(script.id());
    return script;
  }

  /** As long before the deadline as the template says, but some days ago in any case. */
  private static LocalDate start(LocalDate due, int days, LocalDate today, Shape shape) {
    LocalDate latest = today.minusDays(shape == Shape.ASSIGNED ? 2 : 6);
    LocalDate start = due.minusDays(days);
    return start.isAfter(latest) ? latest : start;
  }

  private static void open(Batch batch, Material.Assignments material, Cast cast, Template template, TaskScript script, LocalDate due) {
    boolean draft = script.stage() == org.entente.tasks.TaskStage.DRAFT;
    List<String> circle = list(template.circle());
    boolean restricted = !circle.isEmpty();
    List<Principal> cooperating = draft ? List.of() : list(template.cooperating()).stream().map(cast::number).toList();
    LocalizedText title = new LocalizedText(template.title().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> dated(e.getValue(), due))));
    Opening opening = new Opening(Kind.TASK, template.level(), restricted, script.stage().isOpen(), script.dueOn(), title,
        words(Objects.requireNonNull(material.products().get(template.product()))), List.of(), draft ? null : script.lead(), cooperating);
    Principal unit = template.unit() == null ? null : cast.number(template.home() + "/" + template.unit());
    batch.open(script.id(), cast.number(template.home()), unit, opening, script.openedOn(), script.entries().size() + 1L);
    for (int n = 0; n < circle.size(); n++)
      batch.circle(script.id(), cast.number(circle.get(n)), n == 0 ? MANAGE : CONTRIBUTE);
    for (String reader : list(template.sharedWith()))
      batch.share(script.id(), cast.number(reader), READ, null, cast.opener(template.home(), template.unit()).person(), "Để biết, phối hợp");
  }

  private static void task(Batch batch, Material.Assignments material, Template template, TaskScript script, Player opener,
      @Nullable DossierId guidance) {
    String product = Objects.requireNonNull(Objects.requireNonNull(material.products().get(template.product())).get(opener.language().tag()));
    batch.rows("task", "id", "product", "stage", "language", "lead", "intended", "opener", "assignee", "reporter", "done_on", "progress", "guidance",
        "invented").add(script.id().value(), product, script.stage().code(), opener.language().tag(), script.lead().value(), "{}",
            opener.person().value(), script.assignee() == null ? null : script.assignee().value(),
            script.reporter() == null ? null : script.reporter().value(), script.doneOn(), script.progress(),
            guidance == null ? null : guidance.value(), true);
    for (var span : script.spans())
      batch.rows("task_span", "task", "since", "until", "due_on", "lead", "done_on", "withdrawn").add(script.id().value(), span.since(),
          span.until().equals(LocalDate.MAX) ? Batch.FOREVER : span.until(), span.dueOn() == null ? Batch.FOREVER : span.dueOn(),
          span.lead().value(), span.doneOn(), span.withdrawn());
  }

  private static String words(Map<String, String> product) {
    return product.values().stream().flatMap(text -> Folding.words(text).stream()).distinct().map(word -> " " + word).collect(Collectors.joining());
  }

  /** Puts the quarter that ended before the deadline in, or the year that begins after it. */
  private static String dated(String title, LocalDate due) {
    LocalDate day = title.contains("{q}") ? due.minusMonths(3) : due.plusMonths(2);
    return title.replace("{q}", String.valueOf(day.get(IsoFields.QUARTER_OF_YEAR))).replace("{y}", String.valueOf(day.getYear()));
  }

  private static String note(Material.Assignments material, String kind, Language language, int salt) {
    List<Map<String, String>> notes = Objects.requireNonNull(material.notes().get(kind));
    return Objects.requireNonNull(notes.get(salt % notes.size()).get(language.tag()));
  }

  private static List<String> list(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }
}
