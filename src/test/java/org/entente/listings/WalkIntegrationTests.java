package org.entente.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.dossiers.Batch;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.dossiers.Staging;
import org.entente.text.LocalizedText;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkIntegrationTests {
  private static final int MANY = 20_000;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  Access access;
  @Autowired
  Staging staging;
  @Autowired
  Directory directory;
  Officer tiny;
  Officer narrow;
  Officer broad;

  @BeforeAll
  void readersOfFewOfSomeAndOfAll() {
    broad = directory.officer("walk.broad", directory.agency("WALKA"), 2, 1);
    narrow = directory.officer("walk.narrow", directory.agency("WALKB"), 2, 1);
    tiny = directory.officer("walk.tiny", directory.agency("WALKC"), 2, 1);
    Batch batch = staging.batch();
    for (int i = 0; i < MANY; i++) {
      var others = i % 2_000 == 0 ? List.of(tiny.agency()) : i % 40 == 1 ? List.of(narrow.agency()) : List.<org.entente.agencies.Principal>of();
      LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i % 700);
      batch.open(new DossierId(UUID.randomUUID()), broad.agency(), null,
          new Opening(Kind.GUIDANCE, 1, false, i % 5 > 0, day,
              LocalizedText.of("en", (i % 2_000 == 9 ? "Velmora " : i % 2_000 == 0 ? "Ombrevic " : "Matter ") + i), "", List.of(), null, others),
          day);
    }
    staging.load(broad.person(), List.of(batch).iterator());
  }

  @Test
  void aPageTouchesAsFewPagesOfTheDatabaseForAReaderOfAllAsForOneOfTen() {
    for (String sql : List.of(WalkRepository.sql(Order.DUE), WalkRepository.sql(Order.OPENED_NEWEST))) {
      for (Officer reader : List.of(tiny, narrow, broad)) {
        String plan = plan(sql, reader, 51);
        assertThat(plan).as(plan).doesNotContain("Seq Scan on visible");
        assertThat(buffers(plan)).as(plan).isLessThan(450);
      }
    }
  }

  @Test
  void countingAThousandIsBoundedForEveryReader() {
    for (Officer reader : List.of(tiny, narrow, broad))
      assertThat(buffers(plan(WalkRepository.sql(Order.DUE), reader, 1_001))).isLessThan(5_000);
  }

  @Test
  void aSearchReadsTheSamePagesForAWordOfHiddenMattersAsForAWordOfNone() {
    for (Officer reader : List.of(tiny, narrow)) {
      String hidden = plan(Sought.typed("velmora"), reader); // the broad one has it
      String missing = plan(Sought.typed("qwertzuio"), reader);
      assertThat(buffers(hidden)).as(hidden + missing).isEqualTo(buffers(missing)).isLessThan(60);
    }
  }

  @Test
  void aWordIsLookedUpAmongWhatItsReaderSeesAlone() {
    directory.owner().sql("select entente.survey(true, 300, 1)").query((row, n) -> n).list();
    int hidden = buffers(plan(Sought.typed("velmora"), narrow)); // kept for the broad one
    assertThat(hidden).isCloseTo(buffers(plan(Sought.typed("qwertzuio"), narrow)), org.assertj.core.data.Offset.offset(2)).isLessThan(60);
    assertThat(buffers(plan(Sought.typed("velmora"), broad))).isLessThan(200);
  }

  @Test
  void aSearchGoesToNoRowThatLacksTheMarks() {
    assertThat(buffers(plan(Sought.typed("qwertzuio"), broad))).isLessThan(1_200);
  }

  private String plan(Sought sought, Officer officer) {
    Range range = Range.all(Kind.GUIDANCE, Order.DUE).seeking(sought);
    return String.join("\n", access.reading(officer, () -> {
      jdbc.sql("select count(*) from (" + WalkRepository.SOUGHT + ") x")
          .params(WalkRepository.asked(range, Cursor.start(Order.DUE, range.from(), range.to()),
              64, 10_000))
          .query((row, n) -> n).list(); // what the catalogue costs the first time is no part of it
      return jdbc.sql("explain (analyze, buffers, costs off, timing off, summary off) " + WalkRepository.SOUGHT)
          .params(WalkRepository.asked(range, Cursor.start(Order.DUE, range.from(), range.to()), 64, 10_000)).query((row, n) -> row.getString(1))
          .list();
    }));
  }

  private String plan(String sql, Officer officer, int most) {
    boolean ascending = sql.equals(WalkRepository.sql(Order.DUE));
    return String.join("\n", access.reading(officer, () -> jdbc.sql("explain (analyze, buffers, costs off, timing off, summary off) " + sql)
        .param("open", new Boolean[]{true, false}).param("kind", Kind.GUIDANCE.code()).param("from", LocalDate.MIN).param("to", LocalDate.MAX)
        .param("clearance", 1).param("day", ascending ? LocalDate.MIN : LocalDate.MAX).param("dossier", ascending ? new UUID(0, 0) : new UUID(-1, -1))
        .param("most", most).param("wanted", 51).query((row, n) -> row.getString(1)).list()));
  }

  private static int buffers(String plan) {
    var first = java.util.regex.Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?").matcher(plan);
    assertThat(first.find()).isTrue();
    return Integer.parseInt(first.group(1)) + (first.group(2) == null ? 0 : Integer.parseInt(first.group(2)));
  }
}
