package org.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.database.Buffers;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.generate.PublishedYear;
import org.entente.tasks.NewTask;
import org.entente.tasks.Tasks;
import org.entente.text.LocalizedText;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "entente.test=a register of its own")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, PublishedYear.class, MovableClock.Bound.class, Buffers.Counted.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewIntegrationTests {
  private static final LocalDate CUTOFF = PublishedYear.CUTOFF;
  @Autowired
  PublishedYear year;
  @Autowired
  Directory directory;
  @Autowired
  MovableClock clock;
  @Autowired
  Overviews overviews;
  @Autowired
  Seats seats;
  @Autowired
  Access access;
  @Autowired
  Tasks tasks;
  @Autowired
  JdbcClient officers;
  @Autowired
  MockMvcTester mvc;

  @BeforeAll
  void publishedYear() {
    year.load();
  }

  @Test
  void thePublishedYearComesThroughTheOverviewsOwnDoor() {
    Officer reader = directory.officer("overview.everything", year.agency("G001"), 3, 2);
    year.takeIntoEveryCircle(reader.personPrincipal().value());
    assertThat(overviews.at(CUTOFF, reader).total()).isEqualTo(new Counts(14_068, 1_983, 5_640, 223));
    assertThat(overviews.exactly(CUTOFF, reader).total().total()).isEqualTo(21_914);
    assertThat(get("/api/v1/overview?cutoff=" + CUTOFF, reader))
        .contains("\"total\":{\"doneOnTime\":14068,\"doneLate\":1983,\"openInTime\":5640,\"openOverdue\":223,\"total\":21914}");
    assertThat(get("/overview?cutoff=" + CUTOFF, reader)).contains("14,068", "1,983", "5,640", "21,914");
  }

  @Test
  void aReaderOfMuchIsShownTheLastCountWithItsTimeUntilItIsTakenAgain() {
    LocalDate today = LocalDate.now(clock);
    Officer reader = directory.officer("overview.secretary", year.agency("G002"), 2, 1);
    Overview before = overviews.at(today, reader);
    assertThat(before.live()).isFalse();
    assertThat(before.at()).isEqualTo(clock.instant());
    tasks.open(NewTask.assigned(LocalizedText.of("vi", "Báo cáo quý"), "vi", reader.agency(), today.plusDays(9)), reader);
    assertThat(overviews.at(today, reader).total()).isEqualTo(before.total());
    assertThat(get("/overview", reader)).contains("Counted 21 Nov 2026 ", "Count now").doesNotContain("Counted just now");
    clock.pass(Duration.ofMinutes(2));
    Overview after = renewed(today, reader);
    assertThat(after.total()).isEqualTo(before.total().plus(new Counts(0, 0, 1, 0)));
    tasks.open(NewTask.assigned(LocalizedText.of("vi", "Báo cáo năm"), "vi", reader.agency(), today.plusDays(9)), reader);
    assertThat(overviews.exactly(today, reader).total()).isEqualTo(after.total().plus(new Counts(0, 0, 1, 0)));
  }

  @Test
  void aCountIsThatOfTheReadersOwnRowsAndNobodyElses() {
    for (String login : List.of("bench.broad", "bench.all", "bench.narrow", "bench.tiny")) {
      Officer reader = seats.officer(login, null).orElseThrow();
      Overview overview = overviews.exactly(CUTOFF, reader);
      assertThat(overview.live()).as(login).isEqualTo(login.equals("bench.tiny") || login.equals("bench.narrow"));
      assertThat(overview.total().total()).as(login).isEqualTo(spans(reader)).isLessThan(21_914);
      List<Integer> kept = access.reading(reader, () -> officers.sql("select unnest(principals) from overview_snapshot").query(Integer.class).list());
      assertThat(List.of(reader.principalNumbers())).as(login).containsAll(kept);
    }
  }

  /** What the reader is shown as soon as it was counted at this moment; whoever looks makes it be counted. */
  private Overview renewed(LocalDate cutoff, Officer reader) {
    Instant now = clock.instant();
    return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      Overview shown = overviews.at(cutoff, reader);
      while (shown.at().isBefore(now))
        shown = overviews.at(cutoff, reader);
      return shown;
    });
  }

  private long spans(Officer reader) {
    return access.reading(reader, () -> officers.sql("""
        select count(*)
        from task_span
        where since <= :cutoff
          and until > :cutoff
          and not withdrawn
        """).param("cutoff", CUTOFF).query(Long.class).single());
  }

  private String get(String address, Officer reader) {
    var answer = mvc.get().uri(address).with(user(reader.login()).roles("OFFICER")).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
