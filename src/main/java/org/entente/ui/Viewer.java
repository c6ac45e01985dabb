package org.entente.ui;

import java.util.List;

/**
 * Who looks at a page, as the top bar shows it.
 *
 * @param name the person's name
 * @param seat the seat acted from
 * @param seats every seat the person may act from, that one included
 */
public record Viewer(String name, Seat seat, List<Seat> seats) {
  /**
   * A seat to choose.
   *
   * @param id what the switch sends back
   * @param office the office of the seat, as the places name it
   * @param post the post held, in the reader's language
   * @param agency short name of the agency, in the reader's language
   */
  public record Seat(String id, String office, String post, String agency) {
  }

  /** One or two letters standing for the person. */
  public String initials() {
    var words = name.strip().split("\\s+");
    var last = words[words.length - 1];
    return words.length == 1 ? last.substring(0, 1) : words[0].substring(0, 1) + last.charAt(0);
  }
}
