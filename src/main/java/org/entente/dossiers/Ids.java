package org.entente.dossiers;

import java.util.UUID;

/** Where new ids come from: random ones in production, seeded ones in tests. */
@FunctionalInterface
public interface Ids {
  /** A new random id (UUID version 4). */
  UUID next();
}
