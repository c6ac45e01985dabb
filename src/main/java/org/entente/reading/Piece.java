package org.entente.reading;

import org.jspecify.annotations.Nullable;

/**
 * A run of text within one sentence, marked or not.
 *
 * @param finding what is underlined here; null for plain text
 */
record Piece(String text, @Nullable KeptFinding finding) {}
