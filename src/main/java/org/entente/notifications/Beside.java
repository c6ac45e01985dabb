package org.entente.notifications;

import java.util.List;

import org.entente.listings.SavedView;

/**
 * What stands on the page of a register besides its rows.
 *
 * @param unread how many dossiers have news that the officer has not seen
 * @param views the person's saved views of the register
 */
public record Beside(int unread, List<SavedView> views) {}
