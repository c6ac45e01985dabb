package org.entente.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.entente.Figures;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar and its database, killed again and again while people write: what was acknowledged is there, once and wholly, and work goes on. */
@Tag("prove")
class CrashProofTests {
  private static final long SEED = 20261122;
  private static final int KILLS = Integer.getInteger("proof.kills", 200);
  private static final int CLIENTS = 4;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);
  @TempDir
  Path folder;
  private final AtomicLong acknowledged = new AtomicLong();
  private final List<Ledger> ledgers = new ArrayList<>();
  private final List<Thread> working = new ArrayList<>();

  /** What kills, and what must be started by hand afterwards. */
  @FunctionalInterface
  private interface Blow {
    void fall(Installed installed, Random chance) throws Exception;
  }

  @Test
  void theDatabaseIsKilled() throws Exception {
    kills("the database", (installed, chance) -> installed.killDatabase(chance));
  }

  @Test
  void theApplicationIsKilled() throws Exception {
    kills("the application", (installed, chance) -> {
      installed.killApplication();
      installed.start();
    });
  }

  @Test
  void theDiskIsFull() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", small.toString()).start().waitFor() == 0,
        "only root can make a small disk");
    try (Installed installed = begun(Installed.in(small))) {
      awaited(40);
      Path ballast = small.resolve("ballast");
      fill(ballast, 2 << 20);
      long before = acknowledged.get();
      String token = installed.token(HttpClient.newHttpClient(), "mofa.desk");
      int put = 0;
      int reads = 0;
      for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); System.nanoTime() < end;) {
        fill(ballast, 64 << 10);
        put += status(installed, token, "/api/v1/me") == 200 ? 1 : 0;
        reads++;
      }
      Files.delete(ballast);
      long freed = System.nanoTime();
      awaited(20);
      double seconds = (System.nanoTime() - freed) / 1e9;
      List<String> faults = ended(installed);
      Figures.write(getClass(), "Crash: the disk full for 20 s under load", "0 acknowledged writes lost, 0 half deeds", faults.size() + " in "
          + acknowledged + "; " + put + " of " + reads + " reads answered, " + (acknowledged.get() - before) + " writes since, going on "
          + "%.1f s".formatted(seconds)
          + " after there was room", String.valueOf(SEED));
      assertThat(faults).isEmpty();
    } finally {
      new ProcessBuilder("umount", "-l", small.toString()).start().waitFor();
    }
  }

  private static int status(Installed installed, String token, String address) throws InterruptedException {
    try {
      return HttpClient.newHttpClient().send(HttpRequest.newBuilder(installed.at(address)).header("Authorization", "Bearer " + token).build(),
          BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Leaves so many bytes free. */
  private static void fill(Path ballast, long free) throws IOException {
    long room = Files.getFileStore(ballast.getParent()).getUsableSpace() - free;
    if (room <= 0)
      return;
    try (var file = new RandomAccessFile(ballast.toFile(), "rw")) {
      file.seek(file.length());
      byte[] bytes = new byte[1 << 16];
      for (; room > bytes.length; room -= bytes.length)
        file.write(bytes);
    } catch (IOException full) {
      return; // others were faster
    }
  }

  private void kills(String what, Blow blow) throws Exception {
    Random chance = new Random(SEED);
    List<Double> recoveries = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (Installed installed = begun(Installed.preparedIn(folder))) {
      for (int n = 0; n < KILLS; n++) {
        awaited(3 + chance.nextInt(40));
        LockSupport.parkNanos(chance.nextInt(20_000_000));
        long struck = System.nanoTime();
        blow.fall(installed, chance);
        awaited(CLIENTS + 1); // at most one each could have been on its way back
        recoveries.add((System.nanoTime() - struck) / 1e9);
        faults.addAll(halves(installed));
      }
      faults.addAll(ended(installed));
    }
    recoveries.sort(Double::compare);
    Figures.write(getClass(), "Crash: " + KILLS + " × kill -9 of " + what + " under load", "0 acknowledged writes lost, 0 half deeds",
        faults.size() + " in " + acknowledged + " writes on " + ledgers.stream().mapToInt(Ledger::size).sum() + " tasks; the journal verifies",
        String.valueOf(SEED));
    double p95 = recoveries.get(Math.min(recoveries.size() - 1, recoveries.size() * 95 / 100));
    Figures.write(getClass(), "Crash: from kill -9 of " + what + " to the next acknowledged write, 95 of 100", "≤ 15 s",
        "%.1f s (longest %.1f s)".formatted(p95, recoveries.getLast()), String.valueOf(SEED));
    assertThat(faults).isEmpty();
    assertThat(p95).isLessThanOrEqualTo(15);
  }

  private Installed begun(Installed installed) throws Exception {
    installed.start();
    HttpClient client = HttpClient.newHttpClient();
    for (int n = 0; n < CLIENTS; n++) {
      Ledger ledger = new Ledger(installed, installed.token(client, "mofa.desk"), SEED + n, acknowledged);
      ledgers.add(ledger);
      working.add(Thread.ofPlatform().start(ledger));
    }
    awaited(1);
    return installed;
  }

  /** Waits for so many further acknowledgements. */
  private void awaited(int further) {
    long wanted = acknowledged.get() + further;
    for (long end = System.nanoTime() + PATIENCE; acknowledged.get() < wanted; LockSupport.parkNanos(1_000_000))
      if (System.nanoTime() > end)
        throw new IllegalStateException("nothing is acknowledged any more: " + ledgers.stream().flatMap(ledger -> ledger.faults.stream()).toList());
  }

  private List<String> ended(Installed installed) throws Exception {
    ledgers.forEach(Ledger::end);
    for (Thread thread : working)
      thread.join();
    List<String> faults = new ArrayList<>(halves(installed));
    try (Connection database = installed.database()) {
      for (Ledger ledger : ledgers)
        faults.addAll(ledger.missing(database));
    }
    int verified = installed.run("journal", "verify");
    if (verified != 0)
      faults.add("the journal does not verify: " + verified);
    return faults;
  }

  /** Deeds that are there by half: changes without entry, sight that is not derived, a kept key without its answer, children without a dossier. */
  private static List<String> halves(Installed installed) throws SQLException, IOException {
    List<String> halves = new ArrayList<>();
    try (Connection database = installed.database();
        var statement = database.createStatement();
        var row = statement.executeQuery("""
            select (select count(*) from entente.dossier d where not exists (
                     select from entente.journal j where j.dossier = d.id and j.version = d.version)) as unentered,
              entente.stray() as stray,
              (select count(*) from entente.idempotency where status is null) as unanswered,
              (select count(*) from entente.dossier d where d.kind = 1 and not exists (select from entente.task t where t.id = d.id)) as empty
            """)) {
      row.next();
      for (String what : List.of("unentered", "stray", "unanswered", "empty"))
        if (row.getLong(what) > 0)
          halves.add("half: " + row.getLong(what) + " " + what);
    }
    return halves;
  }
}
