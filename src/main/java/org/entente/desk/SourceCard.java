package org.entente.desk;

import java.util.List;

import org.entente.demo.FiveSources.Fact;
import org.entente.demo.FiveSources.Source;
import org.entente.demo.FiveSources.Story;
import org.entente.documents.Document;
import org.entente.documents.Paragraph;

import org.jspecify.annotations.Nullable;

/** What one card of the page The five sources shows. */
record SourceCard(Story story, List<Told> sources, List<Line> facts) {
  /**
   * One document of the story.
   *
   * @param document the imported text that the reader sees; null while there is none
   * @param text its lines without the frame
   */
  record Told(Source source, @Nullable Document document, List<Paragraph> text) {}

  /**
   * Where a fact stands.
   *
   * @param place source with paragraph numbers, such as {@code 000 ¶2}
   * @param sentence address of the sentence in the imported text; empty while there is none
   */
  record Cite(String place, String sentence) {}

  /**
   * One fact.
   *
   * @param register address of the register where it lives; empty while there is none
   */
  record Line(Fact fact, List<Cite> cites, String register, List<Line> items) {}

  /** Whether every text of the card has been imported, as far as the reader sees. */
  boolean complete() {
    return sources.stream().allMatch(s -> s.document() != null);
  }
}
