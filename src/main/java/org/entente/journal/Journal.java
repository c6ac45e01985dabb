package org.entente.journal;

import java.util.List;

import org.entente.access.Access;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Fact;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Appends the entry of every fact and gives the history of a dossier to those who see it. */
@Service
public class Journal {
  /** What the entry of a reading says. */
  public static final String READ = "DossierRead";
  private final JournalRepository repository;
  private final JsonMapper json;

  private final Sealing sealing;

  Journal(JournalRepository repository, JsonMapper json, Sealing sealing) {
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
   * Enters that the officer reads a confidential dossier, in the version it has; to be committed before the body is sent. It is no deed: the
   * version stays, and nobody is told.
   */
  public void enterReading(DossierId dossier, long version) {
    ObjectNode payload = json.createObjectNode();
    Access.current().ifPresent(officer -> payload.put("seat", officer.seat().id().toString()));
    repository.append(dossier, version, READ, json.writeValueAsString(payload));
    sealSoon();
  }

  /** The entries of a dossier, newest first, at most {@code most}; empty when the officer does not see it. */
  public List<Entry> history(DossierId dossier, int most) {
    return repository.history(dossier, most);
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
