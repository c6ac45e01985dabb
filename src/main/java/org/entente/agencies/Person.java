package org.entente.agencies;

import java.util.List;

import org.entente.text.Language;
import org.entente.text.LocalizedText;

/**
 * A person of the directory.
 *
 * @param names by language, and {@code latin} for the spelling without diacritics
 * @param spellings other spellings in any script
 */
public record Person(PersonId id, Principal principal, LocalizedText names, List<String> spellings, boolean invented) {
  /** The name as a reader of the language is shown it. */
  public String name(Language reader) {
    return names.in(reader);
  }
}
