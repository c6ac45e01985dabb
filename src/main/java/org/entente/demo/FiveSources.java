package org.entente.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The five documents that Entente was built from: what they are and the facts taken from them. Their texts are no part of the product.
 *
 * @param stories one for each card; two documents may tell one story
 */
public record FiveSources(List<Source> sources, List<Story> stories, List<Fact> facts) {
  /** How an imported text is known to be this source: by the SHA-256 of its trimmed text or by the slug of its link. */
  public record Mark(String sha256, @Nullable String slug) {}

  /**
   * One document.
   *
   * @param number 000 to 004
   * @param language BCP 47 tag
   * @param kind INTERVIEW, CONFERENCE_REPORT or MEETING_REPORT
   * @param date day that the text gives, ISO; null when it gives none
   * @param dateKnownOutside day that is public knowledge and not in the text
   * @param publisherKnownOutside the same for the publisher
   */
  public record Source(String number, String story, String language, boolean machineTranslated, String kind, @Nullable String publisher,
      @Nullable String publisherKnownOutside, @Nullable String date, @Nullable String dateKnownOutside, @Nullable String sourceUrl,
      Mark recognisedBy) {}

  /** What one or two documents tell, in our own words by language. */
  public record Story(String key, Map<String, String> title, Map<String, String> summary) {}

  /**
   * Where a fact stands: the number of a source and 0-based lines, the one to open first.
   *
   * @param sentence which one of that line, counted from 0; null where the value tells
   */
  public record Place(String source, List<Integer> paragraphs, @Nullable Integer sentence) {}

  /**
   * One fact.
   *
   * @param kind ORDINAL, COUNT or DATE; null in an item of a list
   * @param value number or ISO date
   * @param symbol of a guiding document
   * @param date of an item: ISO, with year, month or day
   * @param register word of the register where it lives once that exists
   */
  public record Fact(String key, @Nullable String story, @Nullable String kind, @Nullable String value, boolean moreThan, @Nullable String symbol,
      @Nullable String date, @Nullable String register, List<Place> found, Map<String, String> label, @Nullable List<Fact> items) {}

  /** Reads what is kept about them. */
  public static FiveSources read() {
    return Material.read("sources.yaml", FiveSources.class);
  }

  /** The source of a number such as 003. */
  public Optional<Source> numbered(String number) {
    return sources.stream().filter(s -> s.number().equals(number)).findFirst();
  }

  /** The documents of a story. */
  public List<Source> of(Story story) {
    return sources.stream().filter(s -> s.story().equals(story.key())).toList();
  }

  /** The facts of a story. */
  public List<Fact> factsOf(Story story) {
    return facts.stream().filter(f -> story.key().equals(f.story())).toList();
  }
}
