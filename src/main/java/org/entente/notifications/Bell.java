package org.entente.notifications;

import org.entente.access.Officer;
import org.entente.ui.Unread;

import org.springframework.stereotype.Component;

/** Tells the bell of every page how much there is to read. */
@Component
class Bell implements Unread {
  private final Notifications notifications;

  Bell(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public int of(Officer officer) {
    return notifications.unread(officer);
  }
}
