package org.entente.administration;

import java.sql.SQLException;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes what an agency had to its successor, batch by batch, once the day of the merger has come. The successor's officers see all of it from that
 * day on, moved or not; so nothing waits for this.
 */
@Component
class Mergers {
  private final MergerRepository repository;

  Mergers(MergerRepository repository) {
    this.repository = repository;
  }

  /** Carries what is due; gives the number of batches. */
  @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
  int carry() throws SQLException {
    repository.carryNames();
    int batches = 0;
    while (repository.carryMerger() > 0)
      batches++;
    return batches;
  }
}
