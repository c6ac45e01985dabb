package org.entente.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.entente.access.Access;
import org.entente.access.Officer;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts overviews anew and keeps them, one after the other, each as the officer who looked. */
@Component
class Renewal {
  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
  private static final int TOGETHER = 4;
  private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("overview").factory());
  private final Set<Wanted> waiting = ConcurrentHashMap.newKeySet();
  private final OverviewRepository repository;
  private final Access access;
  private final Clock clock;

  Renewal(OverviewRepository repository, Access access, Clock clock) {
    this.repository = repository;
    this.access = access;
    this.clock = clock;
  }

  /** What is the same for everybody with these principals and this clearance. */
  private record Wanted(List<Integer> principals, int clearance, LocalDate cutoff) {}

  /** Counts now. */
  void count(List<LocalDate> cutoffs, Officer officer) {
    access.run(officer, () -> repository.count(cutoffs, clock.instant()));
  }

  /** Counts soon, the first day by itself and the others some at a time; what is waiting already is not taken twice. */
  void later(List<LocalDate> cutoffs, Officer officer) {
    List<Wanted> taken = cutoffs.stream().map(day -> new Wanted(List.of(officer.principalNumbers()), officer.clearance(), day)).filter(waiting::add)
        .toList();
    for (int from = 0, to = 1; from < taken.size(); from = to, to += TOGETHER) {
      List<Wanted> some = taken.subList(from, Math.min(to, taken.size()));
      one.execute(() -> renew(some, officer));
    }
  }

  private void renew(List<Wanted> some, Officer officer) {
    try {
      count(some.stream().map(Wanted::cutoff).toList(), officer);
    } catch (RuntimeException e) {
      LOG.warn("An overview was not renewed: {}", e.toString());
    } finally {
      some.forEach(waiting::remove);
    }
  }

  @PreDestroy
  void stop() {
    one.shutdownNow();
  }
}
