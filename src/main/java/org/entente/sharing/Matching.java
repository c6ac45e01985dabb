package org.entente.sharing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares new requests for access with the register and tells those who decide; apart from the asking, so that asking tells nothing by its time. */
@Component
class Matching {
  private final MatchingRepository repository;

  Matching(MatchingRepository repository) {
    this.repository = repository;
  }

  /** Matches what has come in; gives how many requests that were. */
  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT2S")
  int match() {
    return repository.match();
  }
}
