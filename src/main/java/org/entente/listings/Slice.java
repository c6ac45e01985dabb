package org.entente.listings;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where it goes on; null at the end
 * @param unfinished whether the search stopped before the page was full, because the filters let little through
 * @param count how many there are at least
 * @param more whether there may be more than {@code count}
 */
public record Slice<R>(List<R> rows, @Nullable Cursor next, boolean unfinished, int count, boolean more) {}
