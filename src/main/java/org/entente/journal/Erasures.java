package org.entente.journal;

import java.sql.SQLException;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Kind;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Takes what was written with a deed out of the journal, where a person's data must go: payload and salt, for ever. Who, what and when stay. */
@Service
class Erasures {
  static final int LONGEST = 500;
  private static final int MANAGE = 3;
  private final Access access;
  private final Dossiers dossiers;
  private final ProofRepository repository;
  private final ApplicationEventPublisher events;

  Erasures(Access access, Dossiers dossiers, ProofRepository repository, ApplicationEventPublisher events) {
    this.access = access;
    this.dossiers = dossiers;
    this.repository = repository;
    this.events = events;
  }

  /**
   * An entry that the officer may erase.
   *
   * @param seen the present version of its dossier
   */
  record Erasable(Standing standing, long seen) {}

  /** The entry of a version, for whoever may erase it; {@link DossierUnknown} to whoever does not see it. */
  Erasable erasable(DossierId dossier, long version, Officer officer) {
    return access.reading(officer, () -> {
      Standing standing = repository.of(dossier, version).stream().findFirst().orElseThrow(DossierUnknown::new);
      return new Erasable(standing, allowed(dossier, officer).version());
    });
  }

  /** Whether the officer may erase entries of the dossier. */
  boolean mayErase(DossierId dossier, Officer officer) {
    return access.reading(officer, () -> dossiers.find(dossier)).filter(d -> officer.may(deed(d)) && d.right() == MANAGE).isPresent();
  }

  private Dossier allowed(DossierId id, Officer officer) {
    Dossier dossier = dossiers.get(id);
    officer.require(deed(dossier));
    if (dossier.right() < MANAGE)
      throw new DossierUnknown();
    return dossier;
  }

  /** What is written of the directory is its administrators' to erase. */
  private static Deed deed(Dossier dossier) {
    return dossier.kind() == Kind.DIRECTORY ? Deed.ADMINISTER : Deed.ERASE_ENTRY;
  }

  /**
   * Erases; a deed of its own, with its own entry. Gives the version it left.
   *
   * @param seen the version of the dossier that the officer saw
   * @param version the one whose deed loses its payload
   * @throws FieldRefused while it is not sealed, and when it was erased before
   */
  long erase(DossierId dossier, long seen, long version, String reason, Officer officer) {
    return access.as(officer, () -> {
      Standing standing = repository.of(dossier, Math.max(1, version)).stream().findFirst().orElseThrow(DossierUnknown::new);
      officer.require(deed(dossiers.get(dossier)));
      long next = dossiers.raise(dossier, seen);
      events.publishEvent(new EntryErased(dossier, next, erase(standing), reason));
      return next;
    });
  }

  private long erase(Standing standing) {
    try {
      return repository.erase(standing.entry());
    } catch (DataAccessException e) {
      String state = e.getMostSpecificCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
      if (state.equals("P0002"))
        throw new DossierUnknown();
      if (state.equals("55000"))
        throw new FieldRefused("version", "journal.refused.erased");
      throw e;
    }
  }
}
