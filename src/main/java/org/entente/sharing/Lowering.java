package org.entente.sharing;

import java.time.Instant;

import org.entente.agencies.PersonId;

/**
 * A lower level that somebody asks for and that waits for a second person.
 *
 * @param n the n-th for its dossier, from 1
 */
record Lowering(int n, int level, String reason, PersonId asker, Instant at) {}
