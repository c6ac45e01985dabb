package org.entente.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.journal.tree.Checkpoint;

import org.junit.jupiter.api.Test;

class SealerIntegrationTests {
  private static final Pattern PAGES = Pattern.compile("shared hit=(\\d+)");
  private final JournalBench bench = new JournalBench();

  @Test
  void sealsWhatIsCommittedAndSignsItsHead() throws Exception {
    bench.write(300);
    assertThat(bench.seal()).isEqualTo(300);
    bench.write(7);
    assertThat(bench.seal()).isEqualTo(7);
    assertThat(bench.seal()).isZero();
    var found = bench.verify();
    assertThat(found.faults()).isEmpty();
    assertThat(found.entries()).isEqualTo(307);
    assertThat(found.checkpoints()).isEqualTo(2);
    assertThat(bench.keys.newest()).map(note -> Checkpoint.of(note.text()).size()).contains(307L);
  }

  @Test
  void anEntryOfARunningTransactionIsNotSealedAndNeverStandsBeforeAPositionGiven() throws Exception {
    bench.write(1);
    UUID dossier = bench.dossier();
    try (Connection slow = bench.superuser.getConnection(); Connection quick = bench.superuser.getConnection()) {
      slow.setAutoCommit(false);
      entry(slow, dossier, "Slow"); // takes the older number
      entry(quick, dossier, "Quick");
      assertThat(bench.seal()).isEqualTo(1);
      assertThat(bench.repository.isWaiting()).isTrue();
      slow.commit();
      assertThat(bench.seal()).isEqualTo(2);
    }
    assertThat(facts()).containsExactly("Opened", "Slow", "Quick");
    assertThat(bench.verify().faults()).isEmpty();
  }

  @Test
  void lookingForWhatWaitsReadsTheNewestEntryOnly() throws Exception {
    bench.write(5_000);
    bench.seal();
    assertThat(bench.repository.isWaiting()).isFalse();
    assertThat(pagesOf("select entente.journal_waiting()")).isLessThan(30);
  }

  @Test
  void manyWritersWithLongTransactionsAreSealedGaplesslyInSettledOrder() throws Exception {
    bench.write(1);
    UUID dossier = bench.dossier();
    SplittableRandom random = new SplittableRandom(3);
    List<Connection> writers = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      writers.add(bench.superuser.getConnection());
      writers.getLast().setAutoCommit(false);
    }
    List<String> sealedBefore = new ArrayList<>();
    int written = 0;
    for (int step = 0; step < 400; step++) {
      Connection writer = writers.get(random.nextInt(writers.size()));
      switch (random.nextInt(4)) {
        case 0 -> writer.commit();
        case 1 -> {
          if (random.nextInt(8) == 0)
            writer.rollback();
        }
        case 2 -> bench.seal();
        default -> entry(writer, dossier, "E" + ++written);
      }
      if (step % 20 == 0) {
        List<String> now = facts();
        assertThat(now.subList(0, sealedBefore.size())).as("positions given stay").isEqualTo(sealedBefore);
        sealedBefore = now;
      }
    }
    for (Connection writer : writers) {
      writer.commit();
      writer.close();
    }
    bench.seal();
    assertThat(bench.number("select count(*) from entente.journal_seal")).isEqualTo(bench.number("select count(*) from entente.journal"));
    assertThat(bench.number("select max(position) + 1 from entente.journal_seal"))
        .isEqualTo(bench.number("select count(*) from entente.journal_seal"));
    assertThat(bench.verify().faults()).isEmpty();
  }

  @Test
  void oneSealsAtATime() throws Exception {
    bench.write(3);
    bench.repository.alone(turn -> {
      assertThat(bench.seal()).isZero();
      return 0;
    });
    assertThat(bench.seal()).isEqualTo(3);
  }

  @Test
  void doesNotSealWithAnotherKey() throws Exception {
    bench.write(3);
    bench.seal();
    Files.delete(bench.keys.file());
    bench.write(1);
    assertThatThrownBy(bench::seal).hasMessageContaining("key of the journal");
    bench.keys.make();
    assertThatThrownBy(bench::seal).hasMessageContaining("key of the journal");
    assertThat(bench.number("select count(*) from entente.journal_seal")).isEqualTo(3);
  }

  @Test
  void doesNotBuildOnAJournalThatWasSetBack() throws Exception {
    bench.write(3);
    bench.seal();
    bench.write(2);
    bench.seal();
    bench.tamper("delete from journal_seal where position > 2", "delete from journal_checkpoint where size > 3",
        "update journal_tile set hashes = substring(hashes for 96)",
        "update journal_horizon set size = 3, entry = 3, xid = (select xid from journal where id = 3)");
    assertThatThrownBy(bench::seal).hasMessageContaining("set back");
    assertThat(bench.verify().firstBadPosition()).hasValue(3);
  }

  /** Asked for the second time on a connection: what a first call reads of the catalogue is not meant. */
  private int pagesOf(String sql) throws SQLException {
    int pages = 0;
    try (Connection connection = bench.superuser.getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
      try (var plan = statement.executeQuery("explain (analyze, buffers) " + sql)) {
        while (plan.next()) {
          Matcher found = PAGES.matcher(plan.getString(1));
          pages = found.find() ? Math.max(pages, Integer.parseInt(found.group(1))) : pages;
        }
      }
    }
    return pages;
  }

  private static void entry(Connection writer, UUID dossier, String fact) throws SQLException {
    try (var insert = writer.prepareStatement(
        "insert into entente.journal (dossier, version, fact, officer) values (?, 1, ?, gen_random_uuid())")) {
      insert.setObject(1, dossier);
      insert.setString(2, fact);
      insert.executeUpdate();
    }
  }

  private List<String> facts() {
    return bench.owner.sql("select j.fact from entente.journal_seal s join entente.journal j on j.id = s.entry order by s.position")
        .query((row, n) -> row.getString(1)).list();
  }
}
