package org.entente.notifications;

import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.Fact;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people are told, and what they have seen of it. */
@Service
public class Notifications {
  private final NotificationRepository repository;
  private final Dossiers dossiers;
  private final Access access;

  Notifications(NotificationRepository repository, Dossiers dossiers, Access access) {
    this.repository = repository;
    this.dossiers = dossiers;
    this.access = access;
  }

  /** Tells the audience and all followers of the dossier, never whoever did it; inside the transaction of the deed. */
  public void tell(Fact fact, Audience audience) {
    repository.tell(fact, audience, dossiers.today());
  }

  /**
   * The newest dossiers that the officer was told about, one line each.
   *
   * @param before the dossier after whose line to go on; null to begin. The number of a notification would count those of everybody.
   */
  public List<Notice> notices(@Nullable DossierId before, int most, Officer officer) {
    return access.reading(officer, () -> repository.notices(before, most));
  }

  /** How many dossiers have news that the officer has not seen; counting stops somewhere above a hundred. */
  public int unread(Officer officer) {
    return access.reading(officer, repository::unread);
  }

  /** What stands beside a register such as {@code tasks}: the number at the bell and the person's saved views, read together. */
  public Beside beside(String register, Officer officer) {
    return access.reading(officer, () -> repository.beside(register));
  }

  /** The officer has seen the news of one dossier; nothing happens for one that is not seen. */
  public void see(DossierId dossier, Officer officer) {
    access.run(officer, () -> repository.see(dossier));
  }

  /** The dossier of a notification, whose news the officer has then seen; {@code DossierUnknown} when the officer does not see it. */
  public Dossier open(DossierId dossier, Officer officer) {
    return access.as(officer, () -> {
      Dossier matter = dossiers.get(dossier);
      repository.see(dossier);
      return matter;
    });
  }

  /** The officer has seen everything. */
  public void seeAll(Officer officer) {
    access.run(officer, repository::seeAll);
  }
}
