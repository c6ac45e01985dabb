package org.entente.ui;

/**
 * A filter in force.
 *
 * @param label what it filters by
 * @param value what it lets through
 * @param without address of the same list without it
 */
public record Chip(String label, String value, String without) {}
