package org.entente.reading;

import java.util.UUID;

import org.entente.dossiers.DossierUnknown;

/** A suggestion kept with a document. */
public record SuggestionId(UUID value) {
  /** Read from text; {@link DossierUnknown} when it is none, as for any id that is not seen. */
  public static SuggestionId of(String text) {
    try {
      return new SuggestionId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new DossierUnknown();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
