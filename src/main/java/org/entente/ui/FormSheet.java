package org.entente.ui;

import java.util.List;

/**
 * A form on a page of its own.
 *
 * @param title of the page
 * @param about what it concerns, a name; or empty
 * @param lead what will happen, or empty
 * @param facts what should be known before
 * @param action where it is sent
 * @param version of what it changes, 0 for something new
 * @param button a verb
 * @param back where one goes without doing it
 */
public record FormSheet(String title, Cell about, String lead, List<Fact> facts, String action, long version, List<Field> fields, String button,
    String back) {
  /**
   * A fact.
   *
   * @param label as read
   */
  public record Fact(String label, Cell value) {}
}
