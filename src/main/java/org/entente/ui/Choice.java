package org.entente.ui;

/**
 * Something to choose in a form.
 *
 * @param value what is sent
 * @param label what is read
 * @param group heading it stands under, or an empty text
 */
public record Choice(String value, String label, String group) {
  /** A choice under no heading. */
  public Choice(String value, String label) {
    this(value, label, "");
  }
}
