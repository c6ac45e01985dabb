package org.entente.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.entente.Figures;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the sealed journal costs and how long it takes, at full size. */
@Tag("prove")
class JournalProofTests {
  private static final int MILLION = 1_000_000;
  private static final String LOOK = """
      select d.*, (select max(v.right_) from entente.visible v where v.dossier = d.id)
      from entente.dossier d
      where d.id = ?
      """;
  private static final String CHANGE = """
      update entente.dossier
      set version = version + 1, due_on = date '2027-01-01' + ?
      where id = ?
      returning version
      """;
  private static final String ENTRY = """
      insert into entente.journal (dossier, version, fact, officer, payload)
      values (?, ?, 'Changed', ?, '{}')
      """;

  @Test
  void aMillionEntriesAreSealedAndVerified() throws Exception {
    JournalBench bench = new JournalBench();
    for (int n = 0; n < 10; n++)
      bench.write(MILLION / 10);
    bench.owner.sql("vacuum analyze entente.journal").update();
    long began = System.nanoTime();
    assertThat(bench.seal()).isEqualTo(MILLION);
    double sealing = seconds(began);
    bench.owner.sql("vacuum analyze entente.journal_seal").update();
    began = System.nanoTime();
    Verification found = bench.verify();
    double verifying = seconds(began);
    assertThat(found.faults()).isEmpty();
    assertThat(found.entries()).isEqualTo(MILLION);
    figure("Journal: a million entries sealed", "≤ 60 s", "%.1f s".formatted(sealing));
    figure("Journal: a million entries verified", "≤ 10 s", "%.1f s".formatted(verifying));
    assertThat(sealing).isLessThanOrEqualTo(60);
    assertThat(verifying).isLessThanOrEqualTo(10);
  }

  @Test
  void sealedWithinTwoSecondsUnderLoad() throws Exception {
    JournalBench bench = new JournalBench();
    bench.write(1000);
    bench.seal();
    List<UUID> dossiers = bench.owner.sql("select id from entente.dossier").query((row, n) -> row.getObject(1, UUID.class)).list();
    write(bench, dossiers, true, Duration.ofSeconds(5)); // warm
    long with = 0;
    long without = 0;
    Sealing sealing = new Sealing(bench.sealer, "serve");
    for (int round = 0; round < 4; round++) { // in turns, so that what else the machine does falls on both
      sealing = new Sealing(bench.sealer, "serve");
      sealing.start();
      with += write(bench, dossiers, true, Duration.ofSeconds(10));
      sealing.stop();
      bench.tamper("alter table journal disable trigger all", "alter table dossier disable trigger journalled");
      without += write(bench, dossiers, false, Duration.ofSeconds(10));
      bench.tamper("alter table journal enable trigger all", "alter table dossier enable trigger journalled");
    }
    bench.seal();
    long p99 = bench.number("select percentile_disc(0.99) within group (order by lag_ms) from entente.journal_checkpoint where size > 1000");
    double cost = 100.0 * (without - with) / without;
    figure("Journal: an entry waits to be sealed, 99 of 100, " + with / 40 + " deeds a second", "≤ 2 s", "%.2f s".formatted(p99 / 1000.0));
    // five statements without an application around them, one of which is the entry: what a deed of officers loses is in JournalCostProofTests
    figure("Journal: throughput of the database alone lost, by the barest deed it knows", "none", "%.1f %%".formatted(cost));
    assertThat(p99).isLessThanOrEqualTo(2000);
  }

  /** Eight writers that move a deadline each time, as the door does it: enter, look, change and derive; with the entry or without. Gives how many. */
  private static long write(JournalBench bench, List<UUID> dossiers, boolean entered, Duration time) throws Exception {
    AtomicBoolean going = new AtomicBoolean(true);
    try (var writers = Executors.newFixedThreadPool(8)) {
      List<Callable<Long>> each = new ArrayList<>();
      for (int n = 0; n < 8; n++) {
        List<UUID> own = dossiers.subList(n * 100, n * 100 + 100);
        each.add(() -> writer(bench, own, entered, going));
      }
      var running = each.stream().map(writers::submit).toList();
      Thread.sleep(time);
      going.set(false);
      long all = 0;
      for (var writer : running)
        all += writer.get();
      return all;
    }
  }

  private static long writer(JournalBench bench, List<UUID> dossiers, boolean entered, AtomicBoolean going) throws SQLException {
    try (Connection connection = bench.superuser.getConnection();
        var enter = connection.prepareStatement("select entente.enter('{1}'::int[], 2::smallint, gen_random_uuid())");
        var look = connection.prepareStatement(LOOK);
        var change = connection.prepareStatement(CHANGE);
        var entry = connection
            .prepareStatement("insert into entente.journal (dossier, version, fact, officer, payload) values (?, ?, 'Changed', ?, '{}')")) {
      connection.setAutoCommit(false);
      long deeds = 0;
      while (going.get()) {
        UUID dossier = dossiers.get((int) (deeds % dossiers.size()));
        enter.execute();
        look.setObject(1, dossier);
        look.execute();
        change.setInt(1, (int) (deeds % 300));
        change.setObject(2, dossier);
        long version;
        try (var row = change.executeQuery()) {
          row.next();
          version = row.getLong(1);
        }
        if (entered) {
          entry.setObject(1, dossier);
          entry.setLong(2, version);
          entry.setObject(3, dossier);
          entry.executeUpdate();
        }
        connection.commit();
        deeds++;
      }
      return deeds;
    }
  }

  private static void figure(String proof, String target, String measured) {
    Figures.write(JournalProofTests.class, proof, target, measured.toLowerCase(Locale.ROOT), "–");
  }

  private static double seconds(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }
}
