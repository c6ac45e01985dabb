package org.entente.reading;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

/** A suggestion of a document became a task. */
public record SuggestionAccepted(DossierId dossier, long version, SuggestionId suggestion, DossierId task) implements Fact {}
