package org.entente.reading;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

/** A suggestion of a document was refused; the reason stays with the document. */
public record SuggestionRefused(DossierId dossier, long version, SuggestionId suggestion) implements Fact {}
