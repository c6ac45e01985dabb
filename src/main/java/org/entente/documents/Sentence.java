package org.entente.documents;

/**
 * One sentence of a source text.
 *
 * @param index     0-based running number over the whole text
 * @param paragraph number of the paragraph it stands in; a sentence never crosses a line
 * @param start     where it begins in the paragraph, in UTF-16 units
 * @param end       where it ends, exclusive
 */
public record Sentence(int index, int paragraph, int start, int end) {}
