package org.entente.administration;

import org.entente.dossiers.FieldRefused;
import org.entente.ui.Installation;

import org.springframework.stereotype.Service;

/** The highest level that is kept and seen here. */
@Service
class Ceilings {
  private final Installation installation;

  Ceilings(Installation installation) {
    this.installation = installation;
  }

  /** Refuses a clearance above the ceiling. */
  void allow(int clearance, KeptAgency agency) {
    if (clearance > installation.ceiling())
      throw new FieldRefused("clearance", "administration.refused.ceiling", installation.ceiling());
  }
}
