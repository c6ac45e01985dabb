package org.entente.listings;

import java.util.List;

/**
 * What stands above the rows of an export.
 *
 * @param name of the sheet and the file, without an ending
 * @param about lines above the table: what was asked, by whom, when, and the marking
 * @param heads names of the columns
 * @param rightToLeft whether the sheet runs from right to left
 */
public record Sheet(String name, List<String> about, List<String> heads, boolean rightToLeft) {}
