package org.entente.dossiers;

import java.time.LocalDate;

import org.entente.agencies.Principal;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * What every dossier has.
 *
 * @param dueOn null when it has no deadline
 * @param right what the officer who asked may do: 1 read, 2 contribute, 3 manage
 */
public record Dossier(DossierId id, Kind kind, String number, Principal home, int level, boolean restricted, boolean open, @Nullable LocalDate dueOn,
    LocalDate openedOn, LocalizedText title, long version, int right) {}
