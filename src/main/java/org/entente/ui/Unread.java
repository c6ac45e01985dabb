package org.entente.ui;

import org.entente.access.Officer;

/** Tells the bell how many notifications an officer has not seen. Implemented where notifications are kept. */
@FunctionalInterface
public interface Unread {
  /** The request attribute, an Integer, in which a handler leaves the number when it has read it together with other things. */
  String KNOWN = "entente.unread";

  /** How many; beyond a hundred any number over a hundred will do. */
  int of(Officer officer);
}
