package org.entente.reading;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One worker of this node: woken when something is sent, and every half minute for what another node or an earlier run left behind. */
@Component
class IntakeWorker implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);
  private final IntakeQueue queue;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("intake").factory());

  IntakeWorker(IntakeQueue queue) {
    this.queue = queue;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
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
