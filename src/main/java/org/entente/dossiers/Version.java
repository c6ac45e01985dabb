package org.entente.dossiers;

/**
 * The version of a dossier that a caller saw, or that a deed gave it. In the API it is the strong ETag {@code "7"}: read from
 * {@code If-Match} when a handler takes an argument of this type, sent with {@code ResponseEntity.ok().eTag(version.etag())}.
 *
 * @param value 1 for a new dossier, one more with every change
 */
public record Version(long value) {
  /** A positive number. */
  public Version {
    if (value < 1)
      throw new IllegalArgumentException("no version " + value);
  }

  /** As the header {@code ETag} takes it: {@code "7"} with its quotes. */
  public String etag() {
    return "\"" + value + "\"";
  }
}
