package org.entente.files;

import java.time.Instant;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;

/**
 * A file without its content.
 *
 * @param size in bytes
 */
public record StoredFile(FileId id, DossierId dossier, String name, String mediaType, long size, PersonId addedBy, Instant addedAt) {}
