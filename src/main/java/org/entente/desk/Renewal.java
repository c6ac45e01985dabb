package org.entente.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
  OverviewRepository.Snapshot count(LocalDate cutoff, Officer officer) {
    return access.as(officer, () -> {
      var counts = repository.count(List.of(cutoff)).getOrDefault(cutoff, Map.of());
      var snapshot = new OverviewRepository.Snapshot(clock.instant(), counts);
      repository.keep(cutoff, snapshot);
      return snapshot;
    });
  }

  /** Counts soon; what is waiting already is not taken twice. */
  void later(List<LocalDate> cutoffs, Officer officer) {
    for (LocalDate cutoff : cutoffs) {
      Wanted wanted = new Wanted(List.of(officer.principalNumbers()), officer.clearance(), cutoff);
      if (waiting.add(wanted))
        one.execute(() -> renew(wanted, officer));
    }
  }

  private void renew(Wanted wanted, Officer officer) {
    try {
      count(wanted.cutoff(), officer);
    } catch (RuntimeException e) {
      LOG.warn("An overview was not renewed: {}", e.toString());
    } finally {
      waiting.remove(wanted);
    }
  }

  @PreDestroy
  void stop() {
    one.shutdownNow();
  }
}
