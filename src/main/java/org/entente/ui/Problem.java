package org.entente.ui;

/**
 * Something wrong with a form.
 *
 * @param field name of the field, or an empty text when the whole is wrong
 * @param text what is wrong and what to do
 */
public record Problem(String field, String text) {}
