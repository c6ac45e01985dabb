package org.entente.reading.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.entente.documents.Layout;
import org.entente.documents.Sentence;

import org.jspecify.annotations.Nullable;

/**
 * A text ready for reading: its paragraphs without the frame, cut into words.
 *
 * @param language BCP 47 tag, empty when unknown
 * @param dateline day of publication, when printed
 * @param passages paragraphs of the text proper
 */
public record Source(String language, @Nullable LocalDate dateline, List<Passage> passages) {

  /** Prepares a text. */
  public static Source of(Layout layout) {
    var passages = new ArrayList<Passage>();
    var sentences = new ArrayList<Sentence>();
    int next = 0;
    for (var paragraph : layout.paragraphs()) {
      sentences.clear();
      while (next < layout.sentences().size() && layout.sentences().get(next).paragraph() <= paragraph.index()) {
        sentences.add(layout.sentences().get(next++));
      }
      if (!paragraph.frame()) {
        passages.add(Passage.of(paragraph.index(), paragraph.text(), List.copyOf(sentences)));
      }
    }
    var language = layout.language() == null ? "" : layout.language();
    return new Source(language, layout.dateline(), List.copyOf(passages));
  }
}
