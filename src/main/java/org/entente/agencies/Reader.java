package org.entente.agencies;

import org.entente.text.Language;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * Somebody a dossier can be shared with: an agency, a unit, a group of agencies or a person.
 *
 * @param key how forms and the API name it: {@code agency:MOFA}, {@code unit:MOFA/LOCAL}, {@code group:LOCALITIES} or {@code person:} and an id
 * @param within name of the agency that a unit belongs to; null for others
 * @param clearance highest clearance of anybody who sits there today, 0 to 4; null when nobody does
 * @param present whether it exists today
 */
public record Reader(Principal principal, Kind kind, String key, LocalizedText names, @Nullable LocalizedText within, @Nullable Integer clearance,
    boolean present) {
  /** The kinds, in the order of the stored numbers 1 to 4. */
  public enum Kind {
    /** An agency with all its staff. */
    AGENCY,
    /** A unit of an agency. */
    UNIT,
    /** A group of agencies. */
    GROUP,
    /** One person. */
    PERSON;

    static Kind of(int code) {
      return values()[code - 1];
    }
  }

  /** The name as a reader of the language is shown it. */
  public String name(Language reader) {
    return names.in(reader);
  }

  /** Whether it can stand in a closed circle: units and persons only. */
  public boolean canBeNamed() {
    return kind == Kind.UNIT || kind == Kind.PERSON;
  }
}
