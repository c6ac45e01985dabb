package org.entente.journal;

import java.sql.SQLException;
import javax.sql.DataSource;

import org.entente.dossiers.DossierId;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals the journal of a test when it is asked to: a test does not serve, so nothing seals by itself. */
public final class Seals {
  private Seals() {}

  /** Seals everything; gives where the first deed of a dossier stands. Transactions of other databases of the server may still hold it up. */
  public static long position(ApplicationContext context, DossierId dossier) throws SQLException {
    JdbcClient owner = JdbcClient.create(context.getBean("owner", DataSource.class));
    for (int n = 0; n < 200; n++) {
      context.getBean(Sealer.class).seal();
      Long position = owner.sql("select min(s.position) from entente.journal_seal s join entente.journal j on j.id = s.entry where j.dossier = :id")
          .param("id", dossier.value()).query((row, i) -> row.getObject(1, Long.class)).single();
      if (position != null)
        return position;
    }
    throw new IllegalStateException("not sealed");
  }
}
