package org.entente.reading;

import java.util.List;

import org.entente.documents.Layout;
import org.entente.reading.findings.FindingReader;
import org.entente.reading.findings.Source;
import org.entente.reading.findings.TaskSentences;

import org.jspecify.annotations.Nullable;

/**
 * Reads source texts by rules and word lists, without looking anything up elsewhere. Safe for use by several threads; the names of
 * the directory given last stay prepared, so give the same instance as long as nothing changed in it.
 */
public final class Reader {

  private record Prepared(Directory directory, FindingReader reader) {}

  private volatile @Nullable Prepared prepared;

  /**
   * Reads a text.
   *
   * @param layout    the text, laid out
   * @param directory people and bodies known beside those that the reader brings along
   */
  public Reading read(Layout layout, Directory directory) {
    var source = Source.of(layout);
    var found = reader(directory).read(source);
    return new Reading(found.findings(), List.copyOf(new TaskSentences(source, found).find()));
  }

  private FindingReader reader(Directory directory) {
    var current = prepared;
    if (current == null || current.directory() != directory) {
      current = new Prepared(directory, new FindingReader(directory));
      prepared = current;
    }
    return current.reader();
  }
}
