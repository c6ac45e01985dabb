package org.entente.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.administration.DirectoryFact.CeilingSet;
import org.entente.dossiers.FieldRefused;
import org.entente.ui.Installation;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The highest level that is opened, and given to seats, from now on: of the installation, and lower ones of agencies. The operator's setting is the
 * outer limit. What is above already stays and is neither named nor counted here.
 */
@Service
class Ceilings {
  static final UUID SUBJECT = UUID.nameUUIDFromBytes("ceiling".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  private final CeilingRepository repository;
  private final KeptAgencyRepository agencies;
  private final Ledger ledger;
  private final Installation installation;

  Ceilings(CeilingRepository repository, KeptAgencyRepository agencies, Ledger ledger, Installation installation) {
    this.repository = repository;
    this.agencies = agencies;
    this.ledger = ledger;
    this.installation = installation;
  }

  /** Learns what another node was told; pages print it. */
  @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT20S")
  void learn() {
    repository.installation().ifPresent(installation::keepBelow);
  }

  /** Refuses a clearance above the ceiling; runs inside a deed. */
  void allow(int clearance, KeptAgency agency) {
    int highest = Math.min(repository.of(null).orElse(installation.limit()), repository.of(agency.code()).orElse(installation.limit()));
    if (clearance > Math.min(highest, installation.limit()))
      throw new FieldRefused("clearance", "administration.refused.ceiling", Math.min(highest, installation.limit()));
  }

  /** That of the installation. */
  int ofInstallation(Officer officer) {
    return ledger.read(officer, () -> Math.min(repository.of(null).orElse(installation.limit()), installation.limit()));
  }

  /** Those of agencies that have one of their own. */
  List<CeilingRepository.OfAgency> ofAgencies(Officer officer) {
    return ledger.read(officer, repository::ofAgencies);
  }

  long version(Officer officer) {
    return ledger.version(SUBJECT, officer);
  }

  /** Sets that of the installation (no agency) or of an agency, by code. Asks who is there. */
  long set(long seen, @Nullable String agency, @Nullable String level, Officer officer) {
    String code = Written.text(agency).isEmpty() ? null : Written.text(agency).toUpperCase(Locale.ROOT);
    long version = ledger.gravely(officer, SUBJECT, seen, step -> {
      int wanted = Written.number("level", level, 1, installation.limit());
      if (code != null && agencies.coded(code).isEmpty())
        throw new FieldRefused("agency", "administration.refused.agency");
      Map<String, String> before = new TreeMap<>(Map.of("level", String.valueOf(repository.of(code).orElse(installation.limit()))));
      Map<String, String> after = new TreeMap<>(Map.of("level", String.valueOf(wanted)));
      if (code != null)
        after.put("agency", code);
      repository.set(code, wanted);
      return new CeilingSet(step.dossier(), step.version(), SUBJECT, before, after);
    });
    learn();
    return version;
  }
}
