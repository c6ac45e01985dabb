package org.entente.signin;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A passkey as its person sees it.
 *
 * @param id names it, and opens nothing
 * @param name as its person called it
 * @param madeAt when it was made
 * @param used when it last signed somebody in; null when never
 */
public record OwnPasskey(UUID id, String name, Instant madeAt, @Nullable Instant used) {
  static OwnPasskey of(PasskeyRepository.Kept key) {
    return new OwnPasskey(key.id(), key.name(), key.madeAt(), key.used());
  }
}
