package org.entente.tasks;

import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;

/**
 * The sentence a task came from.
 *
 * @param paragraph number of the paragraph in the document, from 0
 * @param sentence number of the sentence in the document, from 0
 * @param start first UTF-16 unit in the paragraph
 * @param end first unit after it
 * @param quote the sentence itself, kept with the task
 * @param language BCP 47 tag of the quote; null when unknown
 */
public record TaskSource(DossierId document, int paragraph, int sentence, int start, int end, String quote, @Nullable String language) {}
