package org.entente.reading;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One worker of this node: woken when something is sent and, where the node serves, every other second for what commands and others left. */
@Component
class IntakeWorker implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);
  private final IntakeQueue queue;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("intake").factory());
  private final boolean serves;

  IntakeWorker(IntakeQueue queue, @Value("${entente.command:}") String command) {
    this.queue = queue;
    serves = command.equals("serve");
  }

  @Scheduled(fixedDelay = 2_000)
  void look() {
    if (serves)
      wake();
  }

  void wake() {
    worker.execute(() -> {
      try {
        queue.work();
      } catch (RuntimeException failure) {
        LOG.warn("reading in the background stopped, and goes on later", failure);
      }
    });
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
