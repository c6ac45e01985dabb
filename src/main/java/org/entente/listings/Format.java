package org.entente.listings;

import java.util.Arrays;

import org.entente.dossiers.FieldRefused;

/** The forms in which a list can be taken away. */
public enum Format {
  /** A spreadsheet. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Values separated by commas, UTF-8 with a byte order mark. */
  CSV("csv", "text/csv;charset=UTF-8");

  private final String word;
  private final String mediaType;

  Format(String word, String mediaType) {
    this.word = word;
    this.mediaType = mediaType;
  }

  /** The word in addresses and file names. */
  public String word() {
    return word;
  }

  /** The media type of the file. */
  public String mediaType() {
    return mediaType;
  }

  /** The form of a word; any other is refused as {@code format}. */
  public static Format of(String word) {
    return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst()
        .orElseThrow(() -> new FieldRefused("format", "listings.refused.format", word));
  }
}
