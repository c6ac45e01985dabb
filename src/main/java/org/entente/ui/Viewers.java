package org.entente.ui;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.entente.text.Language;

/** Tells the layout who looks on. Implemented where people sign in. */
public interface Viewers {
  /** The person of this request with names in the given language, or empty when nobody has signed in. */
  Optional<Viewer> of(HttpServletRequest request, Language language);

  /** How many notifications the person has not read; shown as 99+ beyond that. */
  int unread(HttpServletRequest request);
}
