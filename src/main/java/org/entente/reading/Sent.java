package org.entente.reading;

import java.util.UUID;

import org.entente.documents.SourceText;
import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;

/**
 * A text that was sent and waits, or what became of it.
 *
 * @param source null once it is registered or refused
 * @param problem key of the words of a refusal
 * @param document what it became
 */
record Sent(UUID id, String fileName, @Nullable SourceText source, int level, IntakeStage stage, @Nullable String problem,
    @Nullable DossierId document) {}
