package org.entente.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.entente.access.Preferences;
import org.entente.text.Language;
import org.entente.text.Messages;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * What every template is given: the reader's words, dates and numbers, and what the layout needs. A controller takes it as an argument; the
 * view adds it to every model as {@code page}.
 *
 * @param messages words of all modules
 * @param preferences how the person wants to read
 * @param narrow whether the rail is narrow
 * @param viewer who looks on, empty when nobody has signed in
 * @param places what stands in the rail for this person
 * @param unread notifications not read
 * @param path address of this page without its query
 * @param query the query as it was sent, or an empty text
 * @param nonce of this answer, for scripts written into the page
 * @param csrf token that a form must send back
 * @param today the day in the installation's time zone
 * @param zone the installation's time zone
 * @param installation what is the same on every page of this installation
 */
public record Page(Messages messages, Preferences preferences, boolean narrow, Optional<Viewer> viewer, List<Place> places, int unread, String path,
    String query, String nonce,
    String csrf, LocalDate today, ZoneId zone, Installation installation) {
  /** The words of a key; numbers and strings stand for {0}, {1}, …; counts should be given as numbers. */
  public String text(String key, Object... arguments) {
    return messages.text(language(), Dates.digits(preferences), key, arguments);
  }

  /** What is wrong with a field in the reader's words, or an empty text. The message of a constraint is a key of ours. */
  public String problem(Errors errors, String field) {
    var error = errors.getFieldError(field);
    if (error == null) {
      return "";
    }
    var key = String.valueOf(error.getDefaultMessage());
    return messages.knows(key) ? text(key) : text("ui.error.notUnderstood");
  }

  /** Everything wrong with a form, in the order of its fields. */
  public List<Problem> problems(Errors errors) {
    return errors.getFieldErrors().stream().map(FieldError::getField).distinct().map(field -> new Problem(field, problem(errors, field))).toList();
  }

  /** Language of the interface. */
  public Language language() {
    return preferences.language();
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return language().direction();
  }

  /** A day: 21 Nov 2026. */
  public String day(LocalDate day) {
    return Dates.day(preferences, day);
  }

  /** A day with its name: Saturday, 21 November 2026. */
  public String longDay(LocalDate day) {
    return Dates.longDay(preferences, day);
  }

  /** The same day in the person's second calendar, or an empty text. */
  public String secondDay(LocalDate day) {
    return Dates.second(preferences, day);
  }

  /** How far a day is from today, in words: in 3 days. */
  public String distance(LocalDate day) {
    return Dates.distance(preferences, today, day);
  }

  /** A moment to the minute, in the installation's time zone. */
  public String moment(Instant at) {
    return Dates.moment(preferences, at, zone);
  }

  /** A number with the person's digits. */
  public String number(long number) {
    if (number >= 0 && number < 1000) // most of them, and nothing to group
      return Dates.digits(Long.toString(number), Dates.digits(preferences));
    var locale = ULocale.forLanguageTag(language().tag() + "-u-nu-" + Dates.digits(preferences));
    return Installation.NUMBERS.computeIfAbsent(locale, NumberFormatter::withLocale).format(number).toString();
  }

  /** Address of a style sheet, script or picture of ours, with its version. */
  public String asset(String file) {
    return installation.address(file);
  }

  /** Address of this page with its query, to come back to. */
  public String here() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** Whether a place of the rail is the one this page stands in. */
  public boolean isIn(Place place) {
    return place.holds(path);
  }
}
