package org.entente.sharing;

import java.time.Instant;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Kind;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * What an officer asked for.
 *
 * @param asked the number or link as it was written
 * @param dossier the one it meant, when the officer sees it today; null otherwise, for whatever reason
 */
record Asked(String asked, Right right, String reason, Instant at, @Nullable Seen dossier) {
  /** A dossier that the officer sees. */
  record Seen(DossierId id, Kind kind, String number, LocalizedText title) {}
}
