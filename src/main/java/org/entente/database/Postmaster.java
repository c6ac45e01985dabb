package org.entente.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the process of the embedded PostgreSQL. When it dies and nobody ended it, it is started again as it was started before, until it runs:
 * what it left behind may hold its memory for a moment, and its disk may be full.
 */
final class Postmaster implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
  private static final long PAUSE = 300;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Path cluster;

  private Postmaster(Path cluster) {
    this.cluster = cluster;
  }

  /** Watches the server of these files, which runs. */
  static Postmaster watch(Path cluster) throws IOException {
    Postmaster postmaster = new Postmaster(cluster);
    postmaster.watch();
    return postmaster;
  }

  /** From now on it may end; waits for a start that is under way. */
  @Override
  public synchronized void close() {
    ended.countDown();
  }

  private void watch() throws IOException {
    long number = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().trim());
    ProcessHandle.of(number).ifPresentOrElse(process -> process.onExit().thenRun(this::died), this::died);
  }

  private void died() {
    if (ended.getCount() > 0)
      Thread.ofVirtual().name("postmaster").start(this::revive);
  }

  private void revive() {
    LOG.error("the database died and is started again");
    try {
      while (!isStarted()) {
        if (ended.await(PAUSE, TimeUnit.MILLISECONDS))
          return;
      }
      LOG.warn("the database runs again");
      watch();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.error("the database is watched no more: {}", e.toString());
    }
  }

  /** Its own control program knows how it was started. */
  private synchronized boolean isStarted() throws IOException, InterruptedException {
    if (ended.getCount() == 0)
      return true;
    String opts = Files.readString(cluster.resolve("postmaster.opts")).strip();
    Path control = Path.of(opts.substring(0, opts.indexOf(" \""))).resolveSibling("pg_ctl");
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name")))
      command.addAll(List.of("unshare", "-U")); // it refuses to be root, and is started so the first time too
    command.addAll(List.of(control.toString(), "-D", cluster.toString(), "-w", "-t", "60", "-s", "restart"));
    Process start = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    return start.waitFor() == 0;
  }
}
