package org.entente.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it, in the time zone of the installation. Import it instead of waiting. */
public final class MovableClock extends Clock {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private final AtomicReference<Instant> now = new AtomicReference<>(noon(LocalDate.of(2026, 11, 21)));

  /** Puts the clock into the context in place of the real one. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Bound {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  /** It is noon of this day now. */
  public void on(LocalDate day) {
    now.set(noon(day));
  }

  /** So much time passes. */
  public void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZONE).toInstant();
  }
}
