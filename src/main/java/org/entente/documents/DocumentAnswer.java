package org.entente.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A source text as the API answers it. Dates are ISO 8601, languages BCP 47.
 *
 * @param paragraphs its lines, only where one document is asked for
 * @param sentences its sentences, only where one document is asked for
 */
public record DocumentAnswer(UUID id, String number, @Nullable String language, String direction, @Nullable String title,
    @Nullable String sourceUrl, @Nullable String slug, @Nullable LocalDate dateline, @Nullable String fileName, int level, int characters,
    boolean machineTranslated, boolean invented, int suggestions, int decided, Instant takenAt, UUID takenBy, long version,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Paragraph> paragraphs,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Sentence> sentences) {
  /** Without its lines. */
  public static DocumentAnswer of(Document d) {
    return whole(d, null, null);
  }

  static DocumentAnswer whole(Document d, @Nullable List<Paragraph> paragraphs, @Nullable List<Sentence> sentences) {
    return new DocumentAnswer(d.id().value(), d.number(), d.language(), d.direction(), d.title(), d.sourceUrl(), d.slug(), d.dateline(),
        d.fileName(), d.level(), d.characters(), d.machineTranslated(), d.invented(), d.suggestions(), d.decided(), d.takenAt(),
        d.takenBy().value(), d.version(), paragraphs, sentences);
  }
}
