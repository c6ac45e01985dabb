package org.entente.documents;

import java.time.Instant;
import java.time.LocalDate;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A registered source text, without its lines.
 *
 * @param heading what registers show: the title, else the beginning of the text
 * @param fileName name it came with; null when it was pasted
 * @param language BCP 47 tag; null when it could not be told
 * @param direction {@code rtl} or {@code ltr}
 * @param title title line, or the words of the slug; null when there is neither
 * @param sourceUrl address printed in the text
 * @param slug last part of the address: the same in every translation of a page
 * @param dateline day of publication printed in the text
 * @param characters length in UTF-16 units
 * @param machineTranslated whether it is known to be a machine's translation
 * @param invented whether it belongs to the demonstration and never happened
 * @param suggestions how many suggestions reading has made
 * @param decided how many of them have been accepted or refused
 * @param openedOn day of registration
 * @param right what the officer who asked may do: 1 read, 2 contribute, 3 manage
 */
public record Document(DossierId id, String number, Principal home, int level, boolean restricted, long version, int right,
    LocalizedText heading, @Nullable String fileName, @Nullable String language, String direction, @Nullable String title,
    @Nullable String sourceUrl, @Nullable String slug, @Nullable LocalDate dateline, int characters, boolean machineTranslated,
    boolean invented, int suggestions, int decided, LocalDate openedOn, Instant takenAt, PersonId takenBy) {
  /** The language for the attribute {@code lang}; empty when it is not known. */
  public String tag() {
    return language == null ? "" : language;
  }

  /** The heading as it stands, in the language it has. */
  public String headingText() {
    return heading.texts().values().iterator().next();
  }
}
