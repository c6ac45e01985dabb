package org.entente.dossiers;

import java.sql.SQLException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the house does for visibility by the clock. Nobody sees more for it: a share that has run out shows nothing from that second on. */
@Component
class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private final UpkeepRepository repository;

  Upkeep(UpkeepRepository repository) {
    this.repository = repository;
  }

  /** Gives back what lasts below a share that has run out: a lower right, or nothing. Gives the number of dossiers. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  long expire() throws SQLException {
    return repository.expire();
  }

  /** Gives circles whose managers have all lost their seats to the heads of their home agencies. Gives the number of circles. */
  @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
  long giveKeepers() throws SQLException {
    return repository.giveKeepers();
  }

  /** Compares the relation with its derivation every night; any difference is a fault. Gives the number of rows that differ. */
  @Scheduled(cron = "0 40 2 * * *", zone = "${entente.zone}")
  long compare() throws SQLException {
    long rows = repository.stray();
    if (rows > 0)
      LOG.error("visibility differs from its derivation in {} rows", rows);
    return rows;
  }

  /** Learns which words are common where somebody has come to see very much, and keeps the rare ones. Gives the number of principals surveyed, mostly none. */
  @Scheduled(cron = "0 20 3 * * *", zone = "${entente.zone}")
  long survey() throws SQLException {
    return repository.survey();
  }
}
