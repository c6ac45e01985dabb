package org.entente.notifications;

import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;

import org.springframework.stereotype.Service;

/** Who follows which dossier. Following changes nothing in the dossier and is known to the follower alone. */
@Service
public class Following {
  private final NotificationRepository repository;
  private final Dossiers dossiers;
  private final Access access;

  Following(NotificationRepository repository, Dossiers dossiers, Access access) {
    this.repository = repository;
    this.dossiers = dossiers;
    this.access = access;
  }

  /** The officer hears of every deed on it from now on; {@code DossierUnknown} when the officer does not see it. */
  public void follow(DossierId dossier, Officer officer) {
    access.run(officer, () -> repository.follow(List.of(dossiers.get(dossier).id())));
  }

  /** The officer no longer hears of it. */
  public void unfollow(DossierId dossier, Officer officer) {
    access.run(officer, () -> repository.unfollow(List.of(dossier)));
  }

  /** Whether the officer follows it. */
  public boolean follows(DossierId dossier, Officer officer) {
    return access.reading(officer, () -> repository.follows(dossier));
  }
}
