package org.entente.dossiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

import org.entente.agencies.PersonId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bulk path: many new dossiers at once, past the officers' deeds but not past their rules. Rows are copied into the staging
 * tables as the owner, and the database derives who sees what and writes one entry ({@code Imported}) for
 * each dossier. For loading an installation: the demonstration, generated data, a register taken over as a whole.
 * Deeds of an officer, also hundreds of them, go through {@link Dossiers}.
 *
 * <pre>{@code
 * Batch batch = staging.batch();
 * DossierId id = dossiers.newId();
 * batch.open(id, mofa, null, opening, day);
 * batch.rows("task", "id", "stage", "body", "lead").add(id.value(), 1, "…", lead.value());
 * batch.rows("task_span", "task", "since", "until", "due_on", "lead").add(id.value(), day, Batch.FOREVER, due, lead.value());
 * staging.load(importer, List.of(batch).iterator());
 * }</pre>
 */
@Component
public class Staging {
  private final DataSource owner;
  private final JsonMapper json;

  Staging(@Qualifier("owner") DataSource owner, JsonMapper json) {
    this.owner = owner;
    this.json = json;
  }

  /** A batch without rows. At most 200,000 dossiers belong into one: it is kept in memory, here and in the database. */
  public Batch batch() {
    return new Batch(json);
  }

  /**
   * Loads the batches one after the other in one transaction: all of them or nothing. Loads wait for one another. Into a
   * register without dossiers indexes and keys are left out while loading and built at the end, during which the
   * register is locked; into any other they stay and officers go on working.
   *
   * @param importer in whose name the entries are written
   * @param batches asked for the next one when the one before is loaded
   * @return how many dossiers were loaded
   */
  public long load(PersonId importer, Iterator<Batch> batches) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      StagingRepository repository = new StagingRepository(connection);
      repository.begin(importer);
      List<String> rebuild = repository.isEmpty() ? repository.strip() : List.of();
      long loaded = loadEach(repository, batches);
      repository.rebuild(rebuild);
      connection.commit();
      settle(repository);
      return loaded;
    } catch (SQLException e) {
      throw new SQLErrorCodeSQLExceptionTranslator(owner).translate("load", null, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** While one batch is loaded the next is made, by another thread; there are never more than two. */
  private static long loadEach(StagingRepository repository, Iterator<Batch> batches) throws SQLException, IOException {
    long loaded = 0;
    CompletableFuture<Optional<Batch>> next = CompletableFuture.completedFuture(next(batches));
    for (Optional<Batch> batch = next.join(); batch.isPresent(); batch = next.join()) {
      next = CompletableFuture.supplyAsync(() -> next(batches));
      loaded += repository.load(batch.get());
    }
    return loaded;
  }

  private static Optional<Batch> next(Iterator<Batch> batches) {
    return batches.hasNext() ? Optional.of(batches.next()) : Optional.empty();
  }

  /** The one large table on one connection, the others on another. */
  private void settle(StagingRepository repository) throws SQLException {
    try (Connection other = owner.getConnection()) {
      CompletableFuture<Void> rest = CompletableFuture.runAsync(() -> analyze(new StagingRepository(other), StagingRepository.OTHERS));
      analyze(repository, StagingRepository.LARGEST);
      rest.join();
    }
  }

  private static void analyze(StagingRepository repository, String tables) {
    try {
      repository.analyze(tables);
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }
}
