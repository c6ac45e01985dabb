package org.entente.dossiers;

import java.time.LocalDate;
import java.util.List;

import org.entente.agencies.Principal;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a dossier at the officer's agency.
 *
 * @param level 0 public, 1 internal, 2 confidential
 * @param restricted handled by named units and persons only
 * @param open whether it counts among open matters
 * @param dueOn its deadline; null for none
 * @param words further folded text it is found by, besides its title
 * @param circle units and persons who manage it when it is restricted or confidential; the opener is added
 * @param lead lead agency
 */
public record Opening(Kind kind, int level, boolean restricted, boolean open, @Nullable LocalDate dueOn, LocalizedText title, String words,
    List<Principal> circle, @Nullable Principal lead, List<Principal> cooperating) {
  /** An internal, open dossier without deadline or parts. */
  public static Opening of(Kind kind, LocalizedText title) {
    return new Opening(kind, 1, false, true, null, title, "", List.of(), null, List.of());
  }
}
