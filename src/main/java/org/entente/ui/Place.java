package org.entente.ui;

import org.entente.access.Deed;
import org.entente.access.Officer;

import org.jspecify.annotations.Nullable;

/**
 * A place in the rail. A module offers one by a bean of this type, so the rail holds what exists.
 *
 * @param label key of its name, in the messages of the module that offers it
 * @param href where it leads, and the beginning of every address that belongs to it
 * @param icon id in the icon sprite
 * @param order places stand by this number, smallest first
 * @param letter key that goes there after {@code g}, a Latin capital such as {@code T}; matched by its position on the keyboard
 * @param making key of the words for making a new one at {@code href/new}, or an empty text
 * @param deed what the office must be allowed to do for the place to appear, or null when everybody has it
 */
public record Place(String label, String href, String icon, int order, char letter, String making, @Nullable Deed deed) {
  /** A place for everybody where nothing is made. */
  public Place(String label, String href, String icon, int order, char letter) {
    this(label, href, icon, order, letter, "", null);
  }

  boolean isFor(Officer officer) {
    return deed == null || officer.may(deed);
  }

  /** Whether an address is this place or inside it. */
  boolean holds(String path) {
    return path.equals(href) || !href.equals("/") && path.startsWith(href + "/");
  }
}
