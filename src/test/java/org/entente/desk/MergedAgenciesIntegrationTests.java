package org.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.tasks.NewReport;
import org.entente.tasks.NewTask;
import org.entente.tasks.Task;
import org.entente.tasks.Tasks;
import org.entente.text.LocalizedText;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Two provinces become one on 1 July: what was counted for a day before stays as it was, what is counted from then on names the successor. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedAgenciesIntegrationTests {
  private static final LocalDate SPRING = LocalDate.of(2025, 3, 3);
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 1);
  private static final List<LocalDate> BEFORE = List.of(SPRING, LocalDate.of(2025, 5, 31), LocalDate.of(2025, 6, 15), MERGER.minusDays(1));
  @Autowired
  Tasks tasks;
  @Autowired
  Overviews overviews;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  @Autowired
  @Qualifier("owner")
  DataSource owner;
  Officer home;
  Officer verifier;
  Officer gone;
  Officer heir;
  DossierId open = new DossierId(new UUID(0, 0));
  DossierId cooperative = open;
  DossierId draft = open;
  DossierId done = open;
  Map<LocalDate, Map<String, Counts>> known = Map.of();

  @BeforeAll
  void theyAreMerged() {
    UUID assigning = directory.agency("MERA");
    home = directory.officer("merged.home", assigning, 2, 1);
    verifier = directory.officer("merged.head", assigning, 3, 1);
    gone = directory.officer("merged.gone", directory.agency("MERB"), 1, 1);
    heir = directory.officer("merged.heir", directory.agency("MERC"), 1, 1);
    clock.on(SPRING);
    open = tasks.open(task("Report on the border gate", gone.agency()), home);
    cooperative = tasks.open(task("Receive the delegation", gone.agency()).with(List.of(heir.agency())), home);
    NewTask intended = task("Prepare the fair", gone.agency()).with(List.of(heir.agency()));
    draft = tasks
        .open(new NewTask(intended.title(), "", "en", null, null, intended.dueOn(), gone.agency(), List.of(), null, 1, false, List.of(), null,
            List.of(), true), home);
    done = tasks.open(task("Send the list", gone.agency()), home);
    tasks.report(done, tasks.accept(done, 1, gone), NewReport.last("Sent"), List.of(), gone);
    clock.on(SPRING.plusDays(20));
    tasks.verify(done, tasks.get(done, home).version(), null, verifier);
    clock.on(AUTUMN);
    known = BEFORE.stream().collect(Collectors.toMap(day -> day, this::counted));
    merge();
  }

  @Test
  void theClassesOfEveryDayBeforeStayAsTheyWere() {
    BEFORE.forEach(day -> assertThat(counted(day)).as(day.toString()).isEqualTo(known.get(day)));
    assertThat(known.get(BEFORE.getLast())).isEqualTo(Map.of("MERB", new Counts(1, 0, 2, 0)));
  }

  @Test
  void fromThatDayOnTheSuccessorIsCountedAndWhatWasDoneStaysWithWhoDidIt() {
    assertThat(counted(MERGER)).isEqualTo(Map.of("MERB", new Counts(1, 0, 0, 0), "MERC", new Counts(0, 0, 0, 2)));
    assertThat(counted(AUTUMN.minusDays(1))).isEqualTo(counted(MERGER));
  }

  @Test
  void theSuccessorLeadsAndGoesOnWithTheWork() {
    Task led = tasks.get(open, heir);
    assertThat(led.lead()).isEqualTo(heir.agency());
    assertThat(tasks.get(draft, home).lead()).isEqualTo(heir.agency());
    Task both = tasks.get(cooperative, heir);
    assertThat(both.lead()).isEqualTo(heir.agency());
    assertThat(both.cooperating()).isEmpty();
    tasks.accept(open, led.version(), heir);
    assertThat(tasks.spans(open, home)).extracting(s -> s.lead()).containsExactly(gone.agency(), heir.agency());
  }

  @Test
  void whatIsReopenedIsReopenedForTheSuccessor() {
    tasks.reopen(done, tasks.get(done, home).version(), "Incomplete", AUTUMN.plusDays(30), home);
    assertThat(tasks.spans(done, home).getLast().lead()).isEqualTo(heir.agency());
    assertThat(counted(MERGER).get("MERB")).isEqualTo(new Counts(1, 0, 0, 0));
  }

  private Map<String, Counts> counted(LocalDate day) {
    return overviews.exactly(day, home).rows().stream().collect(Collectors.toMap(Overview.Row::code, Overview.Row::counts));
  }

  private static NewTask task(String title, Principal lead) {
    return NewTask.assigned(LocalizedText.of("en", title), "en", lead, LocalDate.of(2025, 6, 30));
  }

  /** As the owner of the tables, the merger being entered in somebody's name. */
  private void merge() {
    JdbcClient jdbc = JdbcClient.create(owner);
    int moved = Objects.requireNonNull(new TransactionTemplate(new JdbcTransactionManager(owner)).execute(status -> {
      jdbc.sql("select entente.enter('{}'::int[], 0::smallint, :person)").param("person", home.person().value()).query((row, n) -> n).list();
      return jdbc.sql("select entente.merge_agency(:gone, :heir, 2000, :day)").param("gone", gone.agency().value())
          .param("heir", heir.agency().value()).param("day", MERGER).query(Integer.class).single();
    }));
    assertThat(moved).isEqualTo(4);
  }
}
