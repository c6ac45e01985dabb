package org.entente.reading;

import java.util.List;

import org.entente.documents.Paragraph;

import org.jspecify.annotations.Nullable;

/**
 * A line of the text with what belongs beside it.
 *
 * @param beside the same line of the version in another language; null when none is shown or it has no such line
 */
record ReviewRow(Paragraph paragraph, List<MarkedSentence> sentences, List<SuggestionCard> cards, @Nullable Paragraph beside) {}
