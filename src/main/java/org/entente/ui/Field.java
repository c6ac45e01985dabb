package org.entente.ui;

import java.util.List;

/**
 * A field of a form.
 *
 * @param sort how it is filled in
 * @param name what is sent
 * @param label as read
 * @param hint as read, or empty
 * @param value what stands in it
 * @param required whether it must be filled in
 * @param choices for a choice; an empty value among them is none
 * @param language BCP 47 tag of what is written in it, or empty
 * @param longest in characters, 0 for no limit
 */
public record Field(Sort sort, String name, String label, String hint, String value, boolean required, List<Choice> choices, String language,
    int longest) {
  /** How a field is filled in. */
  public enum Sort {
    /** One line. */
    LINE,
    /** Several lines. */
    LINES,
    /** A day. */
    DAY,
    /** One of a list. */
    CHOICE,
    /** Not seen, sent along. */
    HIDDEN,
    /** No field: a heading over those that follow. */
    HEADING
  }

  /** A line. */
  public static Field line(String name, String label, String value, boolean required, int longest) {
    return new Field(Sort.LINE, name, label, "", value, required, List.of(), "", longest);
  }

  /** Several lines. */
  public static Field lines(String name, String label, String value, boolean required, int longest) {
    return new Field(Sort.LINES, name, label, "", value, required, List.of(), "", longest);
  }

  /** A day. */
  public static Field day(String name, String label, String value, boolean required) {
    return new Field(Sort.DAY, name, label, "", value, required, List.of(), "", 0);
  }

  /** One of a list. */
  public static Field choice(String name, String label, List<Choice> choices, String value, boolean required) {
    return new Field(Sort.CHOICE, name, label, "", value, required, choices, "", 0);
  }

  /** Sent along, not seen. */
  public static Field hidden(String name, String value) {
    return new Field(Sort.HIDDEN, name, "", "", value, false, List.of(), "", 0);
  }

  /** A heading over those that follow; the name is where problems of them all lead. */
  public static Field heading(String name, String words) {
    return new Field(Sort.HEADING, name, words, "", "", false, List.of(), "", 0);
  }

  /** The same with words that help. */
  public Field hint(String words) {
    return new Field(sort, name, label, words, value, required, choices, language, longest);
  }

  /** The same, in a language. */
  public Field in(String tag) {
    return new Field(sort, name, label, hint, value, required, choices, tag, longest);
  }
}
