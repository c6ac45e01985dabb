package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.listings.Address;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Random histories through the real doors on a moved clock: extensions, refusals, reopenings, changes of lead, reports sent back, withdrawals.
 * A diary beside them says what was done on which day; the classes at random cut-offs are worked out from the diary alone, by another way
 * than the product's, and compared with the register and with the spans.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskHistoriesIntegrationTests {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 500;
  private static final int TASKS = 60;
  @Autowired
  Tasks tasks;
  @Autowired
  TaskListing listing;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  Officer home;
  Officer verifier;
  List<Officer> leads = new ArrayList<>();
  final Random random = new Random(20_261_121);
  final Map<DossierId, List<Day>> diary = new HashMap<>();

  /** What a deed changed on a day; null leaves it as it was. */
  record Day(LocalDate on, @Nullable Change change, @Nullable LocalDate day, @Nullable Principal lead) {}

  enum Change {
    DEADLINE, LEAD, REPORTED, VERIFIED, REOPENED, WITHDRAWN
  }

  @BeforeAll
  void agencies() {
    UUID assigning = directory.agency("HISA");
    home = directory.officer("histories.home", assigning, 2, 1);
    verifier = directory.officer("histories.head", assigning, 3, 1);
    for (String code : List.of("HISB", "HISC", "HISD"))
      leads.add(directory.officer("histories." + code.toLowerCase(Locale.ROOT), directory.agency(code), 1, 1));
  }

  @Test
  void theClassesEqualThoseWorkedOutFromADiary() {
    for (int n = 0; n < TASKS; n++)
      live(n);
    clock.on(FIRST.plusDays(DAYS + 30));
    Map<DossierId, List<TaskSpan>> spans = diary.keySet().stream().collect(Collectors.toMap(id -> id, id -> tasks.spans(id, home)));
    int compared = 0;
    for (int n = 0; n < 40; n++) {
      LocalDate cutoff = FIRST.plusDays(random.nextInt(DAYS + 25));
      Map<DossierId, String> expected = new HashMap<>();
      diary.forEach((id, days) -> {
        String wanted = worked(days, cutoff);
        if (!wanted.isEmpty())
          expected.put(id, wanted);
      });
      assertThat(registered(cutoff)).as("register at " + cutoff).isEqualTo(expected);
      spans.forEach((id, held) -> assertThat(spanned(held, cutoff)).as(id + " at " + cutoff).isEqualTo(expected.getOrDefault(id, "")));
      compared += expected.size();
    }
    assertThat(compared).isGreaterThan(1000);
    assertThat(diary.values().stream().flatMap(List::stream).map(Day::change).distinct()).containsExactlyInAnyOrder(Change.values());
  }

  /** One task through a random life, one deed after another. */
  private void live(int number) {
    LocalDate day = FIRST.plusDays(random.nextInt(60));
    clock.on(day);
    LocalDate due = random.nextInt(8) == 0 ? null : day.plusDays(5 + random.nextInt(90));
    Officer lead = leads.get(random.nextInt(leads.size()));
    DossierId id = tasks.open(NewTask.assigned(LocalizedText.of("en", "Task " + number), "en", lead.agency(), due), home);
    note(id, new Day(day, Change.LEAD, null, lead.agency()));
    if (due != null)
      note(id, new Day(day, Change.DEADLINE, due, null));
    for (int step = 0; step < 14; step++) {
      day = day.plusDays(random.nextInt(24));
      if (day.isAfter(FIRST.plusDays(DAYS)))
        return;
      clock.on(day);
      deed(id, day);
    }
  }

  private void deed(DossierId id, LocalDate day) {
    Task task = tasks.get(id, home);
    long v = task.version();
    Officer lead = leads.stream().filter(task::isLedBy).findFirst().orElseThrow();
    switch (task.stage()) {
      case ASSIGNED -> answer(id, v, lead, day);
      case ACCEPTED -> work(id, v, lead, day);
      case RETURNED -> move(id, v, day);
      case REPORTED -> judge(id, v, day);
      case DONE, CLOSED -> end(id, v, task.stage(), day);
      case DRAFT, WITHDRAWN -> {
      }
    }
  }

  private void answer(DossierId id, long v, Officer lead, LocalDate day) {
    switch (random.nextInt(6)) {
      case 0 -> tasks.giveBack(id, v, "Not ours", lead);
      case 1 -> move(id, v, day);
      default -> tasks.accept(id, v, lead);
    }
  }

  private void work(DossierId id, long v, Officer lead, LocalDate day) {
    switch (random.nextInt(12)) {
      case 0 -> withdraw(id, v, day);
      case 1 -> move(id, v, day);
      case 2, 3, 4 -> extend(id, v, lead, day);
      case 5 -> tasks.report(id, v, NewReport.of(random.nextInt(100), "Going on"), List.of(), lead);
      default -> {
        tasks.report(id, v, NewReport.last("Done"), List.of(), lead);
        note(id, new Day(day, Change.REPORTED, day, null));
      }
    }
  }

  private void extend(DossierId id, long v, Officer lead, LocalDate day) {
    LocalDate wanted = day.plusDays(1 + random.nextInt(60));
    if (wanted.equals(tasks.get(id, home).dueOn()))
      return;
    long asked = tasks.askDeadline(id, v, wanted, "More time", lead);
    int n = tasks.deadlineRequests(id, home).size();
    if (random.nextInt(3) == 0) {
      tasks.refuseDeadline(id, asked, n, "No", verifier);
    } else {
      tasks.grantDeadline(id, asked, n, null, verifier);
      note(id, new Day(day, Change.DEADLINE, wanted, null));
    }
  }

  private void judge(DossierId id, long v, LocalDate day) {
    if (random.nextInt(4) == 0) {
      tasks.sendBack(id, v, "Incomplete", verifier);
    } else {
      tasks.verify(id, v, null, verifier);
      note(id, new Day(day, Change.VERIFIED, null, null));
    }
  }

  private void end(DossierId id, long v, TaskStage stage, LocalDate day) {
    if (random.nextInt(3) > 0) {
      if (stage == TaskStage.DONE)
        tasks.close(id, v, home);
      return;
    }
    LocalDate due = random.nextBoolean() ? null : day.plusDays(10 + random.nextInt(30));
    tasks.reopen(id, v, "Again", due, home);
    note(id, new Day(day, Change.REOPENED, null, null));
    if (due != null)
      note(id, new Day(day, Change.DEADLINE, due, null));
  }

  private void move(DossierId id, long v, LocalDate day) {
    Officer next = leads.get(random.nextInt(leads.size()));
    tasks.assign(id, v, Assignment.to(next.agency()), home);
    note(id, new Day(day, Change.LEAD, null, next.agency()));
  }

  private void withdraw(DossierId id, long v, LocalDate day) {
    tasks.withdraw(id, v, "Cancelled", home);
    note(id, new Day(day, Change.WITHDRAWN, null, null));
  }

  private void note(DossierId id, Day day) {
    diary.computeIfAbsent(id, k -> new ArrayList<>()).add(day);
  }

  /** The class and the lead at the end of a day, from the diary alone; empty when the task is left out. */
  private static String worked(List<Day> days, LocalDate cutoff) {
    List<Day> known = days.stream().filter(d -> d.on().compareTo(cutoff) <= 0).toList();
    Day lead = last(known, Change.LEAD);
    if (lead == null || last(known, Change.WITHDRAWN) != null)
      return "";
    Day due = last(known, Change.DEADLINE);
    int verified = known.lastIndexOf(last(known, Change.VERIFIED));
    boolean done = verified >= 0 && verified > known.lastIndexOf(last(known, Change.REOPENED));
    Day report = done ? last(known.subList(0, verified), Change.REPORTED) : null;
    LocalDate judged = report == null ? cutoff : report.on();
    boolean late = due != null && due.day() != null && judged.toEpochDay() - due.day().toEpochDay() > 0;
    return (done ? late ? "DONE_LATE" : "DONE_ON_TIME" : late ? "OPEN_OVERDUE" : "OPEN_IN_TIME") + " " + lead.lead();
  }

  private static @Nullable Day last(List<Day> days, Change change) {
    return days.stream().filter(d -> d.change() == change).reduce((a, b) -> b).orElse(null);
  }

  private Map<DossierId, String> registered(LocalDate cutoff) {
    Map<DossierId, String> rows = new HashMap<>();
    listing.each(listing.filter(Address.of("/tasks", "cutoff=" + cutoff)), 1000, home, row -> {
      if (row.lead() != null)
        rows.put(row.id(), row.taskClass() + " " + row.lead().principal());
    });
    return rows;
  }

  private static String spanned(List<TaskSpan> spans, LocalDate cutoff) {
    return spans.stream().filter(s -> s.holdsOn(cutoff)).findFirst().flatMap(s -> s.classAt(cutoff).map(c -> c + " " + s.lead()))
        .orElse("");
  }
}
