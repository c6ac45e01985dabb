package org.entente.journal;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the sealer work while the application serves: soon after a commit of this process, and every half second for those of others. */
@Component
class Sealing implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final long GATHER = 100;
  private static final long IDLE = 500;
  private static final long AFTER_A_FAULT = 10_000;
  private final CountDownLatch rest = new CountDownLatch(1);
  private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
  private final Sealer sealer;
  private final boolean serves;
  private volatile @Nullable Thread thread;

  Sealing(Sealer sealer, @Value("${entente.command:}") String command) {
    this.sealer = sealer;
    serves = "serve".equals(command);
  }

  /** Says that an entry has been committed; costs nothing. */
  void wake() {
    bell.offer(true);
  }

  @Override
  public void start() {
    if (!serves || thread != null)
      return;
    Thread sealer = Thread.ofVirtual().name("sealer").unstarted(this::run);
    thread = sealer;
    sealer.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running == null)
      return;
    rest.countDown();
    try {
      running.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      while (isRunning())
        turn();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() throws InterruptedException {
    if (bell.poll(IDLE, TimeUnit.MILLISECONDS) != null)
      pause(GATHER);
    bell.clear();
    try {
      sealer.seal();
    } catch (SQLException | RuntimeException e) {
      if (isRunning())
        LOG.error("the journal is not sealed: {}", e.toString());
      pause(AFTER_A_FAULT);
    }
  }

  /** Waits, unless the application ends. */
  private void pause(long milliseconds) throws InterruptedException {
    if (rest.await(milliseconds, TimeUnit.MILLISECONDS))
      LOG.debug("the sealer ends");
  }
}
