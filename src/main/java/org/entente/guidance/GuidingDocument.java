package org.entente.guidance;

import java.time.LocalDate;

import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * A guiding document.
 *
 * @param number the number of its dossier here, not of the document
 * @param issuer who issued it: letters of the symbol or an agency's code
 * @param issuedOn day of issue; null when not known
 * @param term the party congress of its term; null for state documents
 * @param titles by language
 * @param right what the officer who asked may do: 1 read, 2 contribute, 3 manage
 */
public record GuidingDocument(DossierId id, String number, Principal home, GuidanceKind kind, Symbol symbol, String issuer,
    @Nullable LocalDate issuedOn, @Nullable Integer term, LocalizedText titles, int level, boolean invented, LocalDate openedOn, long version,
    int right) {}
