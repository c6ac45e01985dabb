package org.entente.agencies;

import java.util.UUID;

/** An agency. */
public record AgencyId(UUID value) {
  /** Read from text; {@link IllegalArgumentException} when it is none. */
  public static AgencyId of(String text) {
    return new AgencyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
