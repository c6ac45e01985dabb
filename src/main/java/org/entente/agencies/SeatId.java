package org.entente.agencies;

import java.util.UUID;

/** A seat: the post in a unit from which an officer acts. */
public record SeatId(UUID value) {
  /** Read from text; {@link IllegalArgumentException} when it is none. */
  public static SeatId of(String text) {
    return new SeatId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
