package org.entente.administration;

import java.time.Instant;
import java.util.Map;

import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;

/**
 * A deed on the directory as its journal keeps it.
 *
 * @param before what was there, by field; empty for something new, or when it was erased
 * @param after what is there since
 */
record LedgerEntry(long version, DossierId dossier, String fact, PersonId officer, Instant at, Map<String, String> before,
    Map<String, String> after) {}
