package org.entente.journal;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

/**
 * What was written with an earlier deed has been erased; its proof stays.
 *
 * @param position of the erased entry in the sealed journal
 * @param reason the rule or decision it was erased by
 */
public record EntryErased(DossierId dossier, long version, long position, String reason) implements Fact {}
