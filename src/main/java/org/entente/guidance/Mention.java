package org.entente.guidance;

import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that names a guiding document.
 *
 * @param heading what registers show of the source document
 * @param language BCP 47 tag of the source document
 * @param quote the sentence
 */
public record Mention(DossierId document, String heading, @Nullable String language, int paragraph, int sentence, String quote) {}
