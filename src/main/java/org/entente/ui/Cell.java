package org.entente.ui;

import java.time.Instant;
import java.time.LocalDate;

import org.entente.text.Language;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A value in a table or among facts.
 *
 * @param sort how it is written: WORDS in the reader's language, TEXT that people wrote, SYMBOL always from left to right, DAY, MOMENT
 * @param text as read, or an ISO day or moment
 * @param language BCP 47 tag of a text, or empty
 * @param href where it leads, or empty
 */
public record Cell(Sort sort, String text, String language, String href) {
  /** How a value is written. */
  public enum Sort {
    /** In the reader's language. */
    WORDS,
    /** What somebody wrote. */
    TEXT,
    /** From left to right in every language. */
    SYMBOL,
    /** A day. */
    DAY,
    /** A moment. */
    MOMENT
  }

  /** Nothing. */
  public static Cell none() {
    return words("");
  }

  /** Words of ours, in the reader's language. */
  public static Cell words(String words) {
    return new Cell(Sort.WORDS, words, "", "");
  }

  /** A code, address or range. */
  public static Cell symbol(String symbol) {
    return new Cell(Sort.SYMBOL, symbol, "", "");
  }

  /** A name in the language in which the reader is shown it. */
  public static Cell name(LocalizedText names, Language reader) {
    return new Cell(Sort.TEXT, names.in(reader), names.shownIn(reader), "");
  }

  /** Free text of an unknown language. */
  public static Cell text(String text) {
    return new Cell(Sort.TEXT, text, "", "");
  }

  /** A day; nothing when there is none, or none that a calendar shows. */
  public static Cell day(@Nullable LocalDate day) {
    return day == null || Math.abs(day.getYear()) > 9999 || day.getYear() <= 1 ? none() : new Cell(Sort.DAY, day.toString(), "", "");
  }

  /** A moment. */
  public static Cell moment(Instant at) {
    return new Cell(Sort.MOMENT, at.toString(), "", "");
  }

  /** The same, leading somewhere. */
  public Cell to(String address) {
    return new Cell(sort, text, language, address);
  }
}
