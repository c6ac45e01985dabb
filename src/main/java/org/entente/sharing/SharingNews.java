package org.entente.sharing;

import java.util.List;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.agencies.Readers;
import org.entente.notifications.Audience;
import org.entente.notifications.Notifications;
import org.entente.notifications.Reason;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is told of what happens to the sight of a dossier: those let in, and those who asked; who else was let in is no follower's business. */
@Component
class SharingNews {
  private final Notifications notifications;
  private final Readers readers;

  SharingNews(Notifications notifications, Readers readers) {
    this.notifications = notifications;
    this.readers = readers;
  }

  // A plain listener on purpose: what people are told is committed with the deed or not at all. After the journal, which must not miss a fact.
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void hear(SharingFact fact) {
    notifications.tell(fact, switch (fact) {
      case SharingFact.Shared shared -> letIn(shared.with());
      case SharingFact.NamedInCircle named -> letIn(named.with());
      case SharingFact.AccessGranted granted -> asker(granted.asker());
      case SharingFact.LoweringRefused refused -> asker(refused.asker());
      case SharingFact.LevelLowered lowered -> Audience.of(Reason.DECIDED, lowered.asker());
      case SharingFact.LevelRaised raised -> Audience.followers();
      case SharingFact.CircleClosed closed -> Audience.followers();
      case SharingFact.CircleOpened opened -> Audience.followers();
      case SharingFact.ShareEnded ended -> nobody();
      case SharingFact.LeftCircle left -> nobody();
      case SharingFact.AccessRefused refused -> nobody();
      case SharingFact.LoweringAsked asked -> nobody(); // those who decide are told by the deed itself
      case SharingFact.GlassBroken broken -> nobody();
    });
  }

  private Audience letIn(Principal reader) {
    return Audience.only(Reason.SHARED, readers.told(reader));
  }

  private static Audience asker(PersonId asker) {
    return Audience.only(Reason.DECIDED, List.of(asker));
  }

  private static Audience nobody() {
    return Audience.only(Reason.DECIDED, List.of());
  }
}
