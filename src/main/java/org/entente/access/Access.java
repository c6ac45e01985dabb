package org.entente.access;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door. Every transaction on behalf of an officer is opened here and nowhere else: the officer's principals and
 * clearance are set in it, so that row-level security knows who asks. Work may run several times: no mail, file or
 * call to the outside belongs inside.
 */
@Component
public class Access {
  private static final int TRIES = 8;
  private static final ScopedValue<Inside> INSIDE = ScopedValue.newInstance();
  private final JdbcClient jdbc;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  Access(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    writing = new TransactionTemplate(transactions);
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /** What is done inside; may throw unchecked exceptions, which undo everything. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    /** Does it. */
    T run();
  }

  private record Inside(Officer officer, boolean readOnly) {}

  /** Runs a deed of the officer in one transaction, again from the start when another was faster. Nested calls join. */
  public <T extends @Nullable Object> T as(Officer officer, Work<T> work) {
    return enter(new Inside(officer, false), writing, work);
  }

  /** The same for work that only reads; refuses to write. */
  public <T extends @Nullable Object> T reading(Officer officer, Work<T> work) {
    return enter(new Inside(officer, true), reading, work);
  }

  /** Runs a deed that gives nothing back. */
  public void run(Officer officer, Runnable work) {
    as(officer, () -> {
      work.run();
      return true;
    });
  }

  /** The officer whose work is running, or empty outside the door. */
  public static Optional<Officer> current() {
    return INSIDE.isBound() ? Optional.of(INSIDE.get().officer()) : Optional.empty();
  }

  private <T extends @Nullable Object> T enter(Inside inside, TransactionTemplate template, Work<T> work) {
    if (INSIDE.isBound())
      return join(inside, work);
    for (int n = 1;; n++) {
      try {
        return ScopedValue.where(INSIDE, inside).call(() -> template.execute(status -> {
          show(inside);
          return work.run();
        }));
      } catch (ConcurrencyFailureException e) {
        if (n == TRIES)
          throw e;
        pause(n);
      }
    }
  }

  private static <T extends @Nullable Object> T join(Inside inside, Work<T> work) {
    Inside outer = INSIDE.get();
    if (!outer.officer().equals(inside.officer()))
      throw new IllegalStateException("two officers in one transaction");
    if (outer.readOnly() && !inside.readOnly())
      throw new IllegalStateException("a deed inside reading");
    return work.run();
  }

  // A list fits its plan to the reader, whose principals may see forty rows or a million; deeds go by id, so their plans serve everybody.
  private void show(Inside inside) {
    Officer officer = inside.officer();
    jdbc.sql("""
        select set_config('app.principals', :principals::int[]::text, true), set_config('app.level', :clearance::smallint::text, true),
          set_config('app.officer', :officer::uuid::text, true), set_config('plan_cache_mode', :plans, true)
        """)
        .param("principals", officer.principalNumbers())
        .param("clearance", officer.clearance())
        .param("officer", officer.person().value())
        .param("plans", inside.readOnly() ? "force_custom_plan" : "auto")
        .query((row, n) -> n).list();
  }

  private static void pause(int n) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(5, 10 * n + 6));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
