package org.entente.ui;

import java.time.Instant;

/**
 * A file kept with something.
 *
 * @param name its name as it was sent
 * @param href where it is fetched
 * @param bytes its size
 * @param by who added it
 * @param at when it was added
 */
public record Attachment(String name, String href, long bytes, String by, Instant at) {
  /** Its size to read: number and unit key. */
  String unit() {
    return bytes < 1_000_000 ? "ui.files.kilobytes" : "ui.files.megabytes";
  }

  double size() {
    return bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000.0)) : Math.round(bytes / 100_000.0) / 10.0;
  }
}
