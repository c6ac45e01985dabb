package org.entente.sharing;

import java.time.Instant;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;

import org.jspecify.annotations.Nullable;

/**
 * One ground on which somebody sees a dossier.
 *
 * @param since null when it is not known any more
 * @param by who granted it; null when nobody did, or it is not known
 * @param until null for no end
 * @param reason why, or an empty text
 * @param awake whether it counts now; a share sleeps while the circle is closed
 */
record Ground(Source source, Principal reader, Right right, @Nullable Instant since, @Nullable PersonId by, @Nullable Instant until, String reason,
    boolean awake) {
  /** Where it comes from, the strongest first. */
  enum Source {
    /** Their agency keeps it. */
    HOME,
    /** Their agency leads the matter. */
    LEAD,
    /** Their agency cooperates. */
    COOPERATING,
    /** Their agency is consulted. */
    CONSULTED,
    /** They are named in its circle. */
    CIRCLE,
    /** It was shared with them. */
    SHARE,
    /** They took an urgent look. */
    GLASS
  }
}
