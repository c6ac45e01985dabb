package org.entente.documents;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

/**
 * A source text was put in.
 *
 * @param language BCP 47 tag, or an empty text when it could not be told
 * @param paragraphs how many lines it has
 */
public record DocumentTaken(DossierId dossier, long version, String language, int paragraphs) implements Fact {}
