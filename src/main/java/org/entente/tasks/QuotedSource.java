package org.entente.tasks;

import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A source as a reader of the task is given it.
 *
 * @param source the sentence; its document may be one that the reader does not see, so ids leave the server only when {@code title} is there
 * @param title title of the document; null when the reader does not see it
 */
public record QuotedSource(TaskSource source, @Nullable LocalizedText title) {
  /** Whether the reader sees the document. */
  public boolean seen() {
    return title != null;
  }
}
