package org.entente.documents;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a source text is laid out.
 *
 * @param language   BCP 47 tag, null when the language could not be told
 * @param direction  {@code rtl} or {@code ltr}
 * @param title      title line, or the words of the slug when the text has none; null when there is neither
 * @param sourceUrl  address printed in the source line
 * @param slug       last part of the source address without its number: the same in every translation of a page
 * @param dateline   day of publication printed in the text
 * @param paragraphs every line, blank ones included
 * @param sentences  every sentence, in order
 */
public record Layout(@Nullable String language, String direction, @Nullable String title, @Nullable String sourceUrl,
    @Nullable String slug, @Nullable LocalDate dateline, List<Paragraph> paragraphs, List<Sentence> sentences) {

  /**
   * Lays out a text.
   *
   * @param text     the whole text, lines separated by {@code \n} or {@code \r\n}
   * @param fileName name it came with, may be empty
   */
  public static Layout of(String text, String fileName) {
    return new LayoutReader(text, fileName).layout();
  }
}
