package org.entente.documents;

/**
 * One line of a source text.
 *
 * @param index 0-based number of the line, blank lines counted
 * @param text  the line without its line end
 * @param frame whether the line belongs to the page around the text (source stamp, counters, related news, blank lines)
 */
public record Paragraph(int index, String text, boolean frame) {}
