package org.entente.sharing;

import java.time.Instant;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.agencies.Reader;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.sharing.SharingFact.CircleClosed;
import org.entente.sharing.SharingFact.CircleOpened;
import org.entente.sharing.SharingFact.LeftCircle;
import org.entente.sharing.SharingFact.NamedInCircle;
import org.entente.sharing.SharingFact.ShareEnded;
import org.entente.sharing.SharingFact.Shared;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shares and the circle of a dossier of any kind. Every deed is one transaction, takes the version seen and gives the next one. */
@Service
public class Sharing {
  private final Access access;
  private final Dossiers dossiers;
  private final Keeping keeping;
  private final SightRepository sight;

  Sharing(Access access, Dossiers dossiers, Keeping keeping, SightRepository sight) {
    this.access = access;
    this.dossiers = dossiers;
    this.keeping = keeping;
    this.sight = sight;
  }

  /** Shares it, or gives a share another right, end and reason. */
  long share(DossierId id, long version, Grant grant, Officer officer) {
    return access.as(officer, () -> {
      Dossier dossier = keeping.keep(id, version, Deed.SHARE, officer);
      if (Keeping.isClosed(dossier))
        throw new Refused("sharing.refused.closed");
      Reader reader = keeping.reader(grant.reader(), dossier);
      if (reader.principal().equals(dossier.home()))
        throw new FieldRefused("reader", "sharing.refused.homeSees");
      int right = Right.named(grant.right(), Right.MANAGE).code();
      Instant until = keeping.until(grant.until());
      String reason = Written.reason("reason", grant.reason());
      return keeping.change(new Shared(id, version + 1, reader.principal(), right, until, reason),
          () -> dossiers.share(id, reader.principal(), right, until, reason, officer));
    });
  }

  /** Takes a share back; one that sleeps in a closed circle too. */
  long end(DossierId id, long version, @Nullable String reader, Officer officer) {
    return access.as(officer, () -> {
      keeping.keep(id, version, Deed.SHARE, officer);
      Principal with = present(id, Ground.Source.SHARE, reader);
      return keeping.change(new ShareEnded(id, version + 1, with), () -> dossiers.unshare(id, with, officer));
    });
  }

  /** Closes the circle: from now on the officer and whoever is named besides, at any level. */
  long close(DossierId id, long version, @Nullable String why, Officer officer) {
    return access.as(officer, () -> {
      Dossier dossier = keeping.keep(id, version, Deed.CLOSE_CIRCLE, officer);
      if (dossier.restricted())
        throw new Refused("sharing.refused.isClosed");
      String reason = Written.reason("reason", why);
      return keeping.change(new CircleClosed(id, version + 1, reason), () -> dossiers.handle(id, dossier.level(), true, reason, officer));
    });
  }

  /** Opens it again: home agency, parts and shares see it as before; at confidential and above the named ones still alone do. */
  long open(DossierId id, long version, @Nullable String why, Officer officer) {
    return access.as(officer, () -> {
      Dossier dossier = keeping.keep(id, version, Deed.CLOSE_CIRCLE, officer);
      if (!dossier.restricted())
        throw new Refused("sharing.refused.isOpen");
      String reason = Written.reason("reason", why);
      return keeping.change(new CircleOpened(id, version + 1, reason), () -> dossiers.handle(id, dossier.level(), false, reason, officer));
    });
  }

  /** Names a unit or person in a closed circle; whoever manages it has no last day, so that somebody always does. */
  long name(DossierId id, long version, Grant grant, Officer officer) {
    return access.as(officer, () -> {
      Dossier dossier = keeping.keep(id, version, Deed.NAME_IN_CIRCLE, officer);
      if (!Keeping.isClosed(dossier))
        throw new Refused("sharing.refused.isOpen");
      Reader reader = keeping.reader(grant.reader(), dossier);
      if (!reader.canBeNamed())
        throw new FieldRefused("reader", "sharing.refused.named");
      int right = Right.named(grant.right(), Right.MANAGE).code();
      Instant until = keeping.until(grant.until());
      if (right == Right.MANAGE.code() && until != null)
        throw new FieldRefused("until", "sharing.refused.managerEnds");
      String reason = Written.reason("reason", grant.reason());
      return keeping.change(new NamedInCircle(id, version + 1, reader.principal(), right, until, reason),
          () -> dossiers.name(id, reader.principal(), right, until, reason, officer));
    });
  }

  /** Takes a unit or person out of the circle, also oneself; not the last who manages it. */
  long remove(DossierId id, long version, @Nullable String reader, Officer officer) {
    return access.as(officer, () -> {
      keeping.keep(id, version, Deed.NAME_IN_CIRCLE, officer);
      Principal with = present(id, Ground.Source.CIRCLE, reader);
      return keeping.change(new LeftCircle(id, version + 1, with), () -> dossiers.unname(id, with, officer));
    });
  }

  private Principal present(DossierId id, Ground.Source source, @Nullable String key) {
    Principal reader = keeping.known(key).principal();
    if (sight.all(id).stream().noneMatch(g -> g.source() == source && g.reader().equals(reader)))
      throw new FieldRefused("reader", "sharing.refused.notThere");
    return reader;
  }
}
