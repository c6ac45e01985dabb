package org.entente.guidance;

import java.util.List;

import org.entente.access.Officer;

/** Tells where source texts speak of a guiding document, among what the officer sees. Implemented where texts are read. */
@FunctionalInterface
public interface Mentions {
  /** The sentences, newest document first, at most so many. */
  List<Mention> of(GuidingDocument document, int most, Officer officer);
}
