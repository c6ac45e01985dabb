package org.entente.notifications;

import java.time.Instant;
import java.util.List;

import org.entente.dossiers.DossierId;
import org.entente.dossiers.Kind;
import org.entente.text.LocalizedText;

/**
 * What somebody was told about one dossier, newest state only.
 *
 * @param id number of the newest of its notifications, for going on
 * @param fact what happened last, such as TaskAssigned
 * @param actor who did it
 * @param reasons why the person was told, each once
 * @param changes how many facts there were
 * @param unseen how many of them the person has not seen
 */
public record Notice(long id, DossierId dossier, Kind kind, String number, LocalizedText title, String fact, LocalizedText actor, Instant at,
    List<Reason> reasons, int changes, int unseen) {}
