package org.entente.documents;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.entente.dossiers.FieldRefused;
import org.entente.text.Folding;

import org.jspecify.annotations.Nullable;

/**
 * What a page of the register is to show.
 *
 * @param words beginnings of folded words that all must occur
 * @param language BCP 47 tag, or null for any
 * @param day from which day on backwards
 * @param after the last one shown of that day
 * @param size how many
 */
public record Search(List<String> words, @Nullable String language, LocalDate day, UUID after, int size) {
  private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);
  private static final int LONGEST = 8;

  /** Reads what a request asks for; {@link FieldRefused} names a cursor or size that is none. */
  public static Search of(@Nullable String q, @Nullable String language, @Nullable String cursor, int size) {
    if (size < 1 || size > 200)
      throw new FieldRefused("size", "documents.refused.size", 200);
    List<String> words = q == null ? List.of() : Folding.words(q).stream().limit(LONGEST).toList();
    String tag = language == null || language.isBlank() ? null : language;
    if (cursor == null || cursor.isBlank())
      return new Search(words, tag, LATEST, new UUID(-1, -1), size);
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("/", 2);
      return new Search(words, tag, LocalDate.parse(parts[0]), UUID.fromString(parts[1]), size);
    } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new FieldRefused("cursor", "documents.refused.cursor");
    }
  }

  /** The cursor after a row. */
  static String cursor(LocalDate day, UUID id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((day + "/" + id).getBytes(StandardCharsets.US_ASCII));
  }
}
