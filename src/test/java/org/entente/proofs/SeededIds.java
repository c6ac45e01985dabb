package org.entente.proofs;

import java.util.Random;
import java.util.UUID;

import org.entente.dossiers.Ids;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Ids that two worlds give alike, as long as they are asked for alike. */
final class SeededIds implements Ids {
  private Random chance = new Random(0);

  @TestConfiguration(proxyBeanMethods = false)
  static class Bound {
    @Bean
    @Primary
    SeededIds seededIds() {
      return new SeededIds();
    }
  }

  synchronized void begin(long seed) {
    chance = new Random(seed);
  }

  @Override
  public synchronized UUID next() {
    return new UUID(chance.nextLong() & ~0xf000L | 0x4000L, chance.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
  }
}
