package org.entente.listings;

import java.util.UUID;

/**
 * A question that a person asks a register again and again.
 *
 * @param name as the person wrote it
 * @param query what is asked, encoded as in an address
 */
public record SavedView(Id id, String name, String query) {
  /** The id of a saved view. */
  public record Id(UUID value) {
    /** Read from text; {@link IllegalArgumentException} when it is none. */
    public static Id of(String text) {
      return new Id(UUID.fromString(text));
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }
}
