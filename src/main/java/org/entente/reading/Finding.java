package org.entente.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something recognised at one place of a source text.
 *
 * @param kind       what it is
 * @param paragraph  0-based line
 * @param sentence   running number of the sentence it begins in
 * @param start      where it begins in the paragraph, in UTF-16 units
 * @param end        where it ends, exclusive
 * @param surface    the text between start and end
 * @param value      what it amounts to
 * @param refersTo   the register entry it speaks of, when known
 * @param confidence between 0 and 1
 */
public record Finding(FindingKind kind, int paragraph, int sentence, int start, int end, String surface, Value value,
    @Nullable Reference refersTo, double confidence) {}
