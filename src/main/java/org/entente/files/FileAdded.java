package org.entente.files;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

/** A file was added to the dossier. */
public record FileAdded(DossierId dossier, long version, FileId file) implements Fact {}
