package org.entente.reading;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

/** The decision about a suggestion was taken back. */
public record SuggestionReopened(DossierId dossier, long version, SuggestionId suggestion, SuggestionStage was) implements Fact {}
