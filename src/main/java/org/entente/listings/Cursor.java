package org.entente.listings;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;

/**
 * Where a list goes on: after the key of this day and dossier. It opens nothing, since every page starts from what its reader sees, so it
 * is not signed, only checked.
 */
public record Cursor(Order order, LocalDate day, DossierId dossier) {
  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  /** Before everything in this order, within days from and to. */
  static Cursor start(Order order, LocalDate from, LocalDate to) {
    return order.ascending() ? new Cursor(order, from, new DossierId(FIRST)) : new Cursor(order, to, new DossierId(LAST));
  }

  /**
   * Reads a cursor as it came in an address.
   *
   * @throws FieldRefused for {@code cursor} when it is none of ours, or of a list in another order
   */
  public static Cursor of(String text, Order order) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", -1);
      if (parts.length == 3 && parts[0].equals(order.word()))
        return new Cursor(order, day(parts[1]), new DossierId(UUID.fromString(parts[2])));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw FieldRefused.unreadable("cursor", "listings.refused.cursor");
    }
    throw FieldRefused.unreadable("cursor", "listings.refused.cursor");
  }

  private static LocalDate day(String text) {
    if (text.equals("none"))
      return LocalDate.MAX;
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1 || day.getYear() > 9999)
      throw new DateTimeException(text);
    return day;
  }

  @Override
  public String toString() {
    String text = order.word() + " " + (day.equals(LocalDate.MAX) ? "none" : day) + " " + dossier;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
