package org.entente.sharing;

import java.time.Instant;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

import org.jspecify.annotations.Nullable;

/**
 * What can have happened to the sight of a dossier; {@code until} is null when it has no end. Those that name others are shown in the journal to
 * the ones who manage the dossier: the policy of the journal names them.
 */
public sealed interface SharingFact extends Fact {
  /** Shared; {@code right} is 1 read, 2 contribute, 3 manage. */
  record Shared(DossierId dossier, long version, Principal with, int right, @Nullable Instant until, String reason) implements SharingFact {}

  /** A share was taken back. */
  record ShareEnded(DossierId dossier, long version, Principal with) implements SharingFact {}

  /** The circle was closed: handling by named units and persons only. */
  record CircleClosed(DossierId dossier, long version, String reason) implements SharingFact {}

  /** The circle was opened again. */
  record CircleOpened(DossierId dossier, long version, String reason) implements SharingFact {}

  /** A unit or person was named in the circle. */
  record NamedInCircle(DossierId dossier, long version, Principal with, int right, @Nullable Instant until, String reason) implements SharingFact {}

  /** A unit or person was taken out of the circle. */
  record LeftCircle(DossierId dossier, long version, Principal with) implements SharingFact {}

  /** The level was raised. */
  record LevelRaised(DossierId dossier, long version, int formerly, int level, String reason) implements SharingFact {}

  /** A lower level was asked for; the n-th time for this dossier. */
  record LoweringAsked(DossierId dossier, long version, int n, int level, String reason) implements SharingFact {}

  /** A second person confirmed the lower level. */
  record LevelLowered(DossierId dossier, long version, int n, int formerly, int level, PersonId asker) implements SharingFact {}

  /** The lower level was refused, or withdrawn by who had asked. */
  record LoweringRefused(DossierId dossier, long version, int n, PersonId asker, String reason) implements SharingFact {}

  /** Access was granted to somebody who had asked. */
  record AccessGranted(DossierId dossier, long version, UUID request, PersonId asker, int right, @Nullable Instant until) implements SharingFact {}

  /** Access was refused; the asker is not told. */
  record AccessRefused(DossierId dossier, long version, UUID request, String reason) implements SharingFact {}

  /** An officer took an urgent look, without being let in. */
  record GlassBroken(DossierId dossier, long version, Instant until, String reason) implements SharingFact {}
}
