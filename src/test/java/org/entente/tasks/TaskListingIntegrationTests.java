package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.database.Installation;
import org.entente.dossiers.Batch;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.dossiers.Staging;
import org.entente.listings.Address;
import org.entente.listings.Slice;
import org.entente.listings.Statements;
import org.entente.text.Folding;
import org.entente.text.LocalizedText;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskListingIntegrationTests {
  private static final int MANY = 1_500;
  @Autowired
  TaskListing listing;
  @Autowired
  Tasks tasks;
  @Autowired
  Access access;
  @Autowired
  Dossiers dossiers;
  @Autowired
  Staging staging;
  @Autowired
  Directory directory;
  Officer broad;
  Officer narrow;
  Officer stranger;
  LocalDate today;

  @BeforeAll
  void aBroadAndANarrowReader() {
    broad = directory.officer("listing.broad", directory.agency("LISTA"), 2, 1);
    narrow = directory.officer("listing.narrow", directory.agency("LISTB"), 2, 1);
    stranger = directory.officer("listing.stranger", directory.agency("LISTC"), 2, 1);
    today = dossiers.today();
    Batch batch = staging.batch();
    for (int i = 0; i < MANY; i++)
      add(batch, i);
    staging.load(broad.person(), List.of(batch).iterator());
  }

  @Test
  void pagesGiveEveryTaskOnceInEveryOrder() {
    for (String sort : List.of("due", "-due", "opened", "-opened")) {
      List<TaskRow> rows = all("sort=" + sort, broad, 200);
      assertThat(rows).as(sort).hasSize(MANY);
      assertThat(rows.stream().map(TaskRow::id)).doesNotHaveDuplicates();
      List<LocalDate> keys = rows.stream().map(r -> sort.endsWith("due") ? r.dueOn() == null ? LocalDate.MAX : r.dueOn() : r.openedOn()).toList();
      assertThat(keys).isSortedAccordingTo(sort.startsWith("-") ? java.util.Comparator.reverseOrder() : java.util.Comparator.naturalOrder());
    }
  }

  @Test
  void countsUpToAThousandAndNoFurther() {
    Slice<TaskRow> slice = listing.counted(listing.filter(asked("")), 50, broad);
    assertThat(slice.rows()).hasSize(50);
    assertThat(slice.count()).isEqualTo(1_000);
    assertThat(slice.more()).isTrue();
    Slice<TaskRow> few = listing.counted(listing.filter(asked("")), 50, narrow);
    assertThat(few.count()).isEqualTo(all("", narrow, 50).size()).isEqualTo(15);
    assertThat(few.more()).isFalse();
  }

  @Test
  void filtersByStageClassLeadLevelAndWords() {
    assertThat(all("stage=REPORTED", broad, 50)).hasSize(MANY / 10).allMatch(r -> r.stage() == TaskStage.REPORTED);
    assertThat(all("class=OPEN_OVERDUE", broad, 50)).isNotEmpty().allMatch(r -> r.taskClass() == TaskClass.OPEN_OVERDUE);
    assertThat(all("lead=LISTB", broad, 50)).hasSize(15);
    assertThat(all("level=0", broad, 50)).hasSize(1);
    assertThat(all("q=Thỏa thuận", broad, 50)).hasSize(3).allMatch(r -> r.title().texts().get("vi").contains("thoả thuận"));
    assertThat(all("q=thoa thu", broad, 50)).hasSize(3);
    assertThat(all("q=12-CT/TW", broad, 50)).hasSize(1);
    assertThat(all("q=hoa thuan", broad, 50)).isEmpty();
    assertThat(all("state=closed", broad, 50)).hasSize(MANY / 10).allMatch(r -> r.stage() == TaskStage.DONE);
  }

  @Test
  void theFourClassesOfADayAreAllThereIs() {
    int sum = 0;
    for (TaskClass taskClass : TaskClass.values())
      sum += all("class=" + taskClass, broad, 200).size();
    assertThat(sum).isEqualTo(all("cutoff=" + today, broad, 200).size()).isEqualTo(MANY);
    assertThat(all("cutoff=" + today.minusDays(400), broad, 50).size()).isZero();
  }

  @Test
  void isUnknownToAStranger() {
    assertThat(all("", stranger, 50)).isEmpty();
    assertThat(all("q=thỏa thuận", stranger, 50)).isEmpty();
    assertThat(listing.counted(listing.filter(asked("lead=LISTA")), 50, stranger).count()).isZero();
  }

  @Test
  void refusesByNameWhatItDoesNotUnderstand() {
    assertRefused("stage", () -> listing.filter(asked("stage=SLEEPING")));
    assertRefused("class", () -> listing.filter(asked("class=9")));
    assertRefused("cutoff", () -> listing.filter(asked("cutoff=2026-10-32")));
    assertRefused("lead", () -> listing.filter(asked("lead=NOBODY")));
    assertRefused("sort", () -> listing.filter(asked("sort=title")));
    assertRefused("level", () -> listing.filter(asked("level=7")));
    assertRefused("size", () -> listing.page(listing.filter(asked("")), "", 0, broad));
  }

  @Test
  void aPageTakesOneStatementAndAFilteredOneTwo() throws Exception {
    for (String query : List.of("", "state=open", "sort=-opened")) {
      assertThat(Statements.of(() -> listing.counted(listing.filter(asked(query)), 50, broad))).as(query).hasSize(1);
      assertThat(Statements.of(() -> listing.page(listing.filter(asked(query)), "", 50, narrow))).as(query).hasSize(1);
    }
    for (String query : List.of("stage=REPORTED", "class=OPEN_OVERDUE"))
      assertThat(Statements.of(() -> listing.counted(listing.filter(asked(query)), 50, broad))).as(query).hasSize(2);
  }

  private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(FieldRefused.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private List<TaskRow> all(String query, Officer officer, int size) {
    List<TaskRow> rows = new ArrayList<>();
    String cursor = "";
    do {
      Slice<TaskRow> slice = listing.page(listing.filter(asked(query)), cursor, size, officer);
      rows.addAll(slice.rows());
      cursor = slice.next() == null ? "" : slice.next().toString();
    } while (!cursor.isEmpty());
    return rows;
  }

  private static Address asked(String query) {
    return Address.of("/tasks", query);
  }

  private void add(Batch batch, int i) {
    Principal lead = i % 100 == 7 ? narrow.agency() : broad.agency();
    boolean done = i % 10 == 3;
    TaskStage stage = done ? TaskStage.DONE : i % 10 == 4 ? TaskStage.REPORTED : TaskStage.ACCEPTED;
    LocalDate opened = today.minusDays(300 - i % 250);
    LocalDate due = i % 11 == 0 ? null : today.plusDays(i % 97 - 40);
    String title = i % 500 == 8 ? "Rà soát thoả thuận quốc tế " + i : i == 900 ? "Quán triệt 12-CT/TW" : "Báo cáo kết quả " + i;
    DossierId id = new DossierId(UUID.randomUUID());
    String words = String.join("", IntStream.of(0).mapToObj(n -> " " + String.join(" ", Folding.words(title))).toList());
    batch.open(id, broad.agency(), null,
        new Opening(Kind.TASK, i == 5 ? 0 : 1, false, !done, due, LocalizedText.of("vi", title), words, List.of(), lead,
            List.of()),
        opened);
    batch.rows("task", "id", "stage", "lead", "language", "done_on").add(id.value(), stage.code(), lead.value(), "vi",
        done ? today.minusDays(3) : null);
    batch.rows("task_span", "task", "since", "due_on", "lead", "done_on").add(id.value(), opened, due == null ? Batch.FOREVER : due, lead.value(),
        done ? today.minusDays(3) : null);
  }
}
