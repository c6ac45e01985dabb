package org.entente.files;

import java.util.UUID;

import org.entente.dossiers.DossierUnknown;

/** A file of a dossier. */
public record FileId(UUID value) {
  /** Read from text; {@link DossierUnknown} when it is none, for that is the answer to any id that is not seen. */
  public static FileId of(String text) {
    try {
      return new FileId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new DossierUnknown();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
