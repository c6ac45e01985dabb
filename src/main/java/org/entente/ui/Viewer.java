package org.entente.ui;

import java.util.List;
import java.util.function.Function;

import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.text.Language;

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
   * @param post the post held, in the reader's language
   * @param agency name of the agency, in the reader's language
   */
  public record Seat(String id, String post, String agency) {}

  /** The officer as a reader of the language is shown. */
  static Viewer of(Officer officer, Language reader, Function<Office, String> post) {
    Function<org.entente.access.Seat, Seat> shown = seat -> new Seat(seat.id().value().toString(), post.apply(seat.office()),
        seat.agencyName(reader));
    return new Viewer(officer.names().in(reader), shown.apply(officer.seat()), officer.seats().stream().map(shown).toList());
  }

  /** One or two letters standing for the person. */
  public String initials() {
    var words = name.strip().split("\\s+");
    var last = words[words.length - 1];
    return words.length == 1 ? last.substring(0, 1) : words[0].substring(0, 1) + last.charAt(0);
  }
}
