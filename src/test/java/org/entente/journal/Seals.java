package org.entente.journal;

import java.sql.SQLException;
import javax.sql.DataSource;

import org.entente.dossiers.DossierId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals the journal of a test when it is asked to: a test does not serve, so nothing seals by itself. */
@TestComponent
public class Seals {
  private final Sealer sealer;
  private final JdbcClient owner;

  Seals(Sealer sealer, @Qualifier("owner") DataSource owner) {
    this.sealer = sealer;
    this.owner = JdbcClient.create(owner);
  }

  /** Seals everything; gives where the first deed of a dossier stands. */
  public long position(DossierId dossier) throws SQLException {
    Long position = null;
    for (int n = 0; position == null && n < 100; n++) { // transactions of other tests on the server may still run
      sealer.seal();
      position = owner.sql("select min(s.position) from entente.journal_seal s join entente.journal j on j.id = s.entry where j.dossier = :id")
          .param("id", dossier.value()).query((row, i) -> row.getObject(1, Long.class)).optional().orElse(null);
    }
    if (position == null)
      throw new IllegalStateException("not sealed");
    return position;
  }
}
