package org.entente.guidance;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

/** A guiding document was registered. */
public record GuidanceRegistered(DossierId dossier, long version) implements Fact {}
