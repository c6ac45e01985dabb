package org.entente.sharing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.sharing.SharingFact.GlassBroken;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Break-glass: an officer reads a dossier for three hours without being let in. The home agency is told at once and the journal keeps it. It never
 * reaches above the clearance, and nobody who audits or administers has it, from whatever seat.
 */
@Service
class UrgentLooks {
  private static final Set<Office> NEVER = EnumSet.of(Office.AUDITOR, Office.ADMINISTRATOR);
  private final Access access;
  private final Dossiers dossiers;
  private final GlassRepository repository;
  private final LoweringRepository keepers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  UrgentLooks(Access access, Dossiers dossiers, GlassRepository repository, LoweringRepository keepers, ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.dossiers = dossiers;
    this.repository = repository;
    this.keepers = keepers;
    this.events = events;
    this.clock = clock;
  }

  /** Refuses who never takes an urgent look, and who has not proved a short while ago to be the officer; before anything is looked for. */
  void mayLook(Officer officer) {
    officer.require(Deed.BREAK_GLASS);
    if (officer.seats().stream().anyMatch(seat -> NEVER.contains(seat.office())))
      throw new Refused("sharing.refused.keeper");
    officer.requireConfirmed(clock.instant());
  }

  /**
   * Opens a dossier, by number or link; one that the officer sees anyway is given as it is and nothing happens.
   *
   * @throws DossierUnknown when there is none, or none within the clearance: one answer
   */
  Dossier look(@Nullable String written, @Nullable String why, Officer officer) {
    mayLook(officer);
    String meant = Written.meant(Written.asked(written));
    String reason = Written.reason("reason", why);
    return access.as(officer, () -> dossiers.get(repository.seen(meant).orElseGet(() -> broken(meant, reason))));
  }

  private DossierId broken(String meant, String reason) {
    GlassRepository.Broken broken = repository.look(meant, reason).orElseThrow(DossierUnknown::new);
    events.publishEvent(new GlassBroken(broken.dossier(), broken.version(), broken.until(), reason));
    keepers.tell(broken.dossier(), GlassBroken.class.getSimpleName());
    return broken.dossier();
  }
}
