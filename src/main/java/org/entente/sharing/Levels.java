package org.entente.sharing;

import java.time.Clock;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.sharing.SharingFact.LevelLowered;
import org.entente.sharing.SharingFact.LevelRaised;
import org.entente.sharing.SharingFact.LoweringAsked;
import org.entente.sharing.SharingFact.LoweringRefused;
import org.entente.ui.Installation;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The level of a dossier: raised by one officer of the home agency, lowered by two. Every deed is one transaction and gives the next version. */
@Service
class Levels {
  private final Access access;
  private final Dossiers dossiers;
  private final Keeping keeping;
  private final LoweringRepository lowerings;
  private final Installation installation;
  private final Clock clock;

  Levels(Access access, Dossiers dossiers, Keeping keeping, LoweringRepository lowerings, Installation installation, Clock clock) {
    this.access = access;
    this.dossiers = dossiers;
    this.keeping = keeping;
    this.lowerings = lowerings;
    this.installation = installation;
    this.clock = clock;
  }

  /** Raises it, at most to the officer's clearance and the ceiling. From confidential on the officer and whoever is named besides see it. */
  long raise(DossierId id, long version, int level, @Nullable String why, Officer officer) {
    return access.as(officer, () -> {
      Dossier dossier = keeping.keep(id, version, Deed.RAISE_LEVEL, officer);
      if (level <= dossier.level())
        throw new FieldRefused("level", "sharing.refused.notHigher");
      if (level > Math.min(officer.clearance(), installation.ceiling()))
        throw new FieldRefused("level", "sharing.refused.level");
      String reason = Written.reason("reason", why);
      return keeping.change(new LevelRaised(id, version + 1, dossier.level(), level, reason),
          () -> dossiers.handle(id, level, dossier.restricted(), reason, officer));
    });
  }

  /** Asks for a lower one; nothing changes until a colleague confirms. Asks for a fresh proof of who the officer is, as confirming does. */
  long ask(DossierId id, long version, int level, @Nullable String why, Officer officer) {
    return access.as(officer, () -> {
      Dossier dossier = keeping.keep(id, version, Deed.LOWER_LEVEL, officer);
      officer.requireConfirmed(clock.instant());
      if (level < 0 || level >= dossier.level())
        throw new FieldRefused("level", "sharing.refused.notLower");
      if (lowerings.waiting(id).isPresent())
        throw new Refused("sharing.refused.loweringWaits");
      String reason = Written.reason("reason", why);
      int n = lowerings.count(id) + 1;
      long next = keeping.change(new LoweringAsked(id, version + 1, n, level, reason), () -> dossiers.raise(id, version));
      lowerings.add(id, n, level, reason);
      lowerings.tell(id, LoweringAsked.class.getSimpleName());
      return next;
    });
  }

  /** Confirms what a colleague asked: the level is lower from now on. */
  long confirm(DossierId id, long version, Officer officer) {
    return access.as(officer, () -> {
      Dossier dossier = keeping.keep(id, version, Deed.LOWER_LEVEL, officer);
      officer.requireConfirmed(clock.instant());
      Lowering asked = waiting(id);
      if (asked.asker().equals(officer.person()))
        throw new Refused("sharing.refused.ownLowering");
      if (asked.level() >= dossier.level())
        throw new FieldRefused("level", "sharing.refused.notLower");
      long next = keeping.change(new LevelLowered(id, version + 1, asked.n(), dossier.level(), asked.level(), asked.asker()),
          () -> dossiers.handle(id, asked.level(), dossier.restricted(), asked.reason(), officer));
      lowerings.decide(id, asked.n(), true, null);
      return next;
    });
  }

  /** Refuses what a colleague asked, or withdraws what one asked oneself. */
  long refuse(DossierId id, long version, @Nullable String why, Officer officer) {
    return access.as(officer, () -> {
      keeping.keep(id, version, Deed.LOWER_LEVEL, officer);
      Lowering asked = waiting(id);
      String remark = Written.reason("remark", why);
      long next = keeping.change(new LoweringRefused(id, version + 1, asked.n(), asked.asker(), remark), () -> dossiers.raise(id, version));
      lowerings.decide(id, asked.n(), false, remark);
      return next;
    });
  }

  private Lowering waiting(DossierId id) {
    return lowerings.waiting(id).orElseThrow(() -> new Refused("sharing.refused.noLowering"));
  }
}
