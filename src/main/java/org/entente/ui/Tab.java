package org.entente.ui;

/**
 * A view of a page, such as a saved one.
 *
 * @param label its name
 * @param href its address
 * @param current whether it is shown now
 * @param count how many things it holds, already bounded and written, or an empty text
 */
public record Tab(String label, String href, boolean current, String count) {}
