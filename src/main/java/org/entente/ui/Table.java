package org.entente.ui;

import java.util.List;

/**
 * A table: as many heads as each row has cells. The first cell of a row names it.
 *
 * @param heads as read; an empty one is for links
 */
public record Table(List<String> heads, List<List<Cell>> rows) {}
