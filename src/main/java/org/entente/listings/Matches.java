package org.entente.listings;

import java.util.List;

/**
 * The rows that candidates gave.
 *
 * @param rows the first of them, in the order of the candidates
 * @param total how many of the candidates passed the filters
 */
public record Matches<R>(List<R> rows, int total) {}
