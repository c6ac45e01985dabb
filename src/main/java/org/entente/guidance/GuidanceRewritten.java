package org.entente.guidance;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

/** What is registered of a guiding document was corrected. */
public record GuidanceRewritten(DossierId dossier, long version) implements Fact {}
