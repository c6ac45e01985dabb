package org.entente.sharing;

import java.time.Instant;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * What waits for a decision about the sight of a dossier.
 *
 * @param request the request for access; null when a lower level is asked for
 * @param right what is asked for; null when a lower level is
 * @param asker who asks
 * @param names the asker's
 */
public record Waiting(@Nullable UUID request, DossierId dossier, String number, LocalizedText title, @Nullable String right, PersonId asker,
    LocalizedText names, String reason, Instant at) {}
