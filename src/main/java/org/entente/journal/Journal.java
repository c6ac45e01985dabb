package org.entente.journal;

import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Appends the entry of every fact and gives the history of a dossier to those who see it. */
@Service
public class Journal {
  /** What the entry of a reading says. */
  public static final String READ = "DossierRead";
  private static final int CONFIDENTIAL = 2;
  private final JournalRepository repository;
  private final JsonMapper json;

  private final Sealing sealing;
  private final Access access;

  Journal(JournalRepository repository, JsonMapper json, Sealing sealing, Access access) {
    this.access = access;
    this.repository = repository;
    this.json = json;
    this.sealing = sealing;
  }

  // A plain listener on purpose: it runs inside the deed's transaction, so no deed is committed without its entry.
  @EventListener
  void append(Fact fact) {
    ObjectNode payload = json.valueToTree(fact);
    payload.remove(List.of("dossier", "version"));
    Access.current().ifPresent(officer -> payload.put("seat", officer.seat().id().toString()));
    repository.append(fact.dossier(), fact.version(), fact.getClass().getSimpleName(), json.writeValueAsString(payload));
    sealSoon();
  }

  /**
   * Enters that the officer reads these dossiers, those among them that are confidential and that the officer sees, in a transaction of its own that
   * is committed before anything of them is sent. It is no deed: versions stay, and nobody is told. Addresses that name a dossier are entered by themselves;
   * this is for what shows many at once, such as an export.
   *
   * @throws JournalClosed when it cannot be written: then nothing may be sent
   */
  public void enterReadings(List<DossierId> dossiers, Officer officer) {
    if (officer.clearance() < CONFIDENTIAL || dossiers.isEmpty())
      return;
    String payload = json.writeValueAsString(json.createObjectNode().put("seat", officer.seat().id().toString()));
    try {
      if (access.reading(officer, () -> repository.isAnyOf(dossiers, CONFIDENTIAL))) {
        access.run(officer, () -> {
          repository.appendReadings(dossiers, CONFIDENTIAL, READ, payload);
          sealSoon();
        });
      }
    } catch (DataAccessException | TransactionException e) {
      throw new JournalClosed(e);
    }
  }

  /** The entries of a dossier, newest first, at most {@code most}; empty when the officer does not see it. */
  public List<Entry> history(DossierId dossier, int most) {
    return repository.history(dossier, most);
  }

  /** Address of the page that shows where the deed of a version stands in the sealed journal. */
  public static String place(DossierId dossier, long version) {
    return "/journal/" + dossier + "/" + version;
  }

  private void sealSoon() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          sealing.wake();
        }
      });
    }
  }
}
