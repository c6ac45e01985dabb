package org.entente.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.entente.Figures;
import org.entente.database.Installation;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.test.context.ContextConfiguration;

/**
 * What the journal costs a deed as it is sent over the port: processor time of the application and of all processes of the database, with entry, trigger
 * and sealing, against an application whose journal was taken out. Processor time, because it is the same however crowded the machine is.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"entente.ceiling=2", "entente.command=serve"})
@ContextConfiguration(initializers = Installation.class)
@Import(Stage.class)
@Tag("prove")
class JournalCostProofTests {
  private static final int ROUNDS = Integer.getInteger("proof.rounds", 6);
  private static final int TASKS = 250;
  private static final int CLIENTS = 2;
  private static final int DEEDS = 4;
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final double TICK = 0.01;
  @LocalServerPort
  int port;
  @Autowired
  World world;
  @Autowired
  ApplicationEventMulticaster events;
  private final AtomicReference<ApplicationListener<?>> appending = new AtomicReference<>();

  @Test
  void costsATenthOfADeedAtMost() throws Exception {
    work();
    work();
    double with = 0;
    double without = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double began = used();
      work();
      sealed();
      with += used() - began;
      takeOut();
      began = used();
      work();
      without += used() - began;
      putBack();
    }
    double deeds = 1.0 * ROUNDS * TASKS * CLIENTS * DEEDS;
    double cost = 100 * (1 - without / with);
    long lag = world.owner().sql("select coalesce(percentile_disc(0.99) within group (order by lag_ms), 0) from entente.journal_checkpoint")
        .query(Long.class).single();
    Figures.write(getClass(), String.format(Locale.ROOT, "Journal: throughput lost, %.2f ms of processor time for a deed with it and %.2f ms without",
        1000 * with / deeds, 1000 * without / deeds), "≤ 10 %", String.format(Locale.ROOT, "%.1f %%", cost), "–");
    Figures.write(getClass(), "Journal: an entry waits to be sealed while people work, 99 of 100", "≤ 2 s",
        String.format(Locale.ROOT, "%.2f s", lag / 1000.0), "–");
    assertThat(cost).isLessThanOrEqualTo(10);
    assertThat(lag).isLessThanOrEqualTo(2000);
  }

  /** Opens tasks, accepts them and reports on them twice. */
  private void work() throws Exception {
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int n = 0; n < CLIENTS; n++)
        all.add(() -> {
          try (Wire wire = new Wire(port)) {
            for (int task = 0; task < TASKS; task++)
              one(wire);
          }
          return 0;
        });
      for (var one : clients.invokeAll(all))
        one.get();
    }
  }

  private static void one(Wire wire) throws IOException {
    var id = ID.matcher(done(wire, "", "{\"title\":\"Cost\",\"lead\":\"MXA\",\"level\":0}", 0));
    if (!id.find())
      throw new IllegalStateException("not opened");
    done(wire, "/" + id.group(1) + "/acceptance", "", 1);
    done(wire, "/" + id.group(1) + "/reports", "{\"note\":\"Half\",\"progress\":50}", 2);
    done(wire, "/" + id.group(1) + "/reports", "{\"note\":\"More\",\"progress\":80}", 3);
  }

  private static String done(Wire wire, String deed, String body, long version) throws IOException {
    Wire.Reply reply = wire
        .send(("POST /api/v1/tasks" + deed + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ent_mx.a.head\r\nIf-Match: \"" + version
            + "\"\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
    if (reply.status() >= 300)
      throw new IllegalStateException(reply.text());
    return reply.text();
  }

  /** Waits until all is sealed: that work belongs to the deeds too. */
  private void sealed() {
    while (world.owner().sql("select entente.journal_waiting()").query(Boolean.class).single())
      LockSupport.parkNanos(100_000_000);
  }

  private void takeOut() {
    events.removeApplicationListeners(listener -> {
      boolean found = listener instanceof ApplicationListenerMethodAdapter adapter
          && adapter.getListenerId().startsWith("org.entente.journal.Journal.append");
      if (found)
        appending.set(listener);
      return found;
    });
    if (appending.get() == null)
      throw new IllegalStateException("the journal was not found");
    world.owner().sql("alter table entente.dossier disable trigger journalled").update();
  }

  private void putBack() {
    events.addApplicationListener(appending.get());
    world.owner().sql("alter table entente.dossier enable trigger journalled").update();
  }

  /** Seconds of processor time so far, of this process and of all of the database. */
  private double used() throws IOException {
    double ours = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    long backend = world.owner().sql("select pg_backend_pid()").query(Long.class).single();
    ProcessHandle postmaster = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    double theirs = 0;
    for (ProcessHandle process : Stream.concat(Stream.of(postmaster), postmaster.children()).toList()) {
      Path stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
      if (!Files.exists(stat))
        continue;
      String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
      theirs += (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
      if (process.equals(postmaster)) // and of those that have ended
        theirs += (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * TICK;
    }
    return ours + theirs;
  }
}
