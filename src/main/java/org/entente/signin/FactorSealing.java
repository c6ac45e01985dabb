package org.entente.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Seals, when the server starts, secrets that an earlier version kept open; and says when the key to the sealed ones is gone. */
@Component
class FactorSealing {
  private static final Logger LOG = LoggerFactory.getLogger(FactorSealing.class);
  private final FactorRepository factors;
  private final FactorKey key;

  FactorSealing(FactorRepository factors, FactorKey key) {
    this.factors = factors;
    this.key = key;
  }

  @EventListener(ApplicationReadyEvent.class)
  void seal() {
    if (factors.anySealed() && !key.isThere()) {
      LOG.error("The key of sealed authenticators is missing: put it back, for their codes are refused until then.");
      return;
    }
    var open = factors.unsealed();
    if (open.isEmpty())
      return;
    key.make();
    open.forEach(one -> factors.seal(one.login(), key.seal(one.login(), one.secret())));
  }
}
