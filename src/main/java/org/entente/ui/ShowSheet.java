package org.entente.ui;

import java.util.List;

/**
 * One thing on a page of its own.
 *
 * @param above its code, or empty
 * @param title its name
 * @param facts in one line
 * @param verbs what can be done
 * @param parts what belongs to it
 * @param history title over what was done, or empty when there is none
 * @param deeds what was done, the newest first
 */
public record ShowSheet(String above, Cell title, List<FormSheet.Fact> facts, List<Link> verbs, List<Part> parts, String history,
    List<HistoryLine> deeds) {
  /**
   * What belongs to it.
   *
   * @param title over the table
   * @param empty words instead of an empty table
   * @param verbs what can be done there
   */
  public record Part(String title, Table table, String empty, List<Link> verbs) {}
}
