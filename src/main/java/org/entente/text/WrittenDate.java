package org.entente.text;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A date as it stands in a line.
 *
 * @param start     where it begins, in UTF-16 units
 * @param end       where it ends, exclusive
 * @param iso       ISO 8601: a day, {@code --11-24} without year, {@code 2025-04} without day, {@code 2025}, or two of them with
 *                  {@code /} between for a span
 * @param precision {@code day}, {@code month} or {@code year}
 * @param calendar  {@code gregory}, {@code persian} or {@code islamic}
 */
public record WrittenDate(int start, int end, String iso, String precision, String calendar) {

  /** The day, when it is one whole day. */
  public @Nullable LocalDate day() {
    return iso.length() == 10 && iso.charAt(0) != '-' && iso.indexOf('/') < 0 ? LocalDate.parse(iso) : null;
  }
}
