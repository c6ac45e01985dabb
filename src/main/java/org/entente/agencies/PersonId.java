package org.entente.agencies;

import java.util.UUID;

/** A person of the directory, with or without an account. */
public record PersonId(UUID value) {
  /** Read from text; {@link IllegalArgumentException} when it is none. */
  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
