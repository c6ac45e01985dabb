package org.entente.dossiers;

import java.util.UUID;

/** A dossier: any registered thing. */
public record DossierId(UUID value) {
  /** Read from text; {@link DossierUnknown} when it is none, for that is the answer to any id that is not seen. */
  public static DossierId of(String text) {
    try {
      return new DossierId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new DossierUnknown();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
