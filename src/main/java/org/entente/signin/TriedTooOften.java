package org.entente.signin;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many tries; the next is not looked at before the wait is over. Says nothing of whether there is such a name. */
public final class TriedTooOften extends AuthenticationException {
  private static final long serialVersionUID = 1L;
  private final Duration wait;

  TriedTooOften(Duration wait) {
    super("tried too often");
    this.wait = wait;
  }

  /** In how many seconds to try again, at least 1. */
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
