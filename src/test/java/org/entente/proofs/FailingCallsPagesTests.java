package org.entente.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;

import org.entente.Figures;
import org.entente.database.Installation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every deed, with the first call to the database failing, then the second, until it goes through: a deed that was not done has left nothing behind,
 * one whose answer was lost is done once, and no connection stays away.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "entente.ceiling=2")
@ContextConfiguration(initializers = Installation.class)
@Import(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailingCallsPagesTests {
  private static final long SEED = 20261122;
  private static final int MOST = 80;
  // Signing in and out, a person's own settings and sessions: they touch no dossier and are the house's.
  private static final String HOUSE = "/(seat|preferences|password|confirm|sign-in|security|views|api/v1/tokens).*";
  @Autowired
  WebApplicationContext context;
  @Autowired
  World world;
  @Autowired
  @Qualifier("owner")
  DataSource owner;
  @Autowired
  PlatformTransactionManager transactions;
  Caller caller;
  Connection server;
  String everything = "";
  long failures;
  final List<String> unreached = new ArrayList<>();

  @BeforeAll
  void open() throws SQLException {
    caller = Caller.of(context);
    server = owner.getConnection();
    everything = "select md5(concat(" + String.join(", ", world.owner().sql("""
        select format('(select count(*) || '':'' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) || '' '' from entente.%I t)', tablename)
        from pg_tables
        where schemaname = 'entente' and tablename not in ('journal_seal', 'journal_tile', 'journal_checkpoint', 'journal_horizon', 'journal_key')
        order by tablename
        """).query(String.class).list()) + "))";
  }

  @AfterAll
  void close() throws SQLException {
    server.close();
  }

  /** A call to the database that is the n-th of its request. A commit is cut off with its connection; it may also be done and its answer lost. */
  private final class Nth implements Watched.Watch {
    private final boolean answerLost;
    private int left;
    private int commits;
    private String failed = "";

    Nth(int n, boolean answerLost) {
      left = n;
      this.answerLost = answerLost;
    }

    @Override
    public void before(String pool, String call, @Nullable Connection connection) throws Exception {
      if (call.equals("rollback") || --left != 0 || answerLost && call.equals("commit"))
        return;
      failed = pool + ": " + call;
      if (!call.equals("commit") || connection == null)
        throw new SQLException("failed for the proof", "58030");
      try (var cut = server.createStatement()) {
        cut.execute("select pg_terminate_backend(" + connection.unwrap(PGConnection.class).getBackendPID() + ", 5000)");
      }
    }

    @Override
    public void after(String pool, String call) throws Exception {
      if (call.equals("commit"))
        commits++;
      if (answerLost && left == 0 && call.equals("commit") && failed.isEmpty()) {
        failed = pool + ": the answer to commit";
        throw new SQLException("lost for the proof", "08006");
      }
    }
  }

  @Test
  void aSampleOfDeedsIsDoneWhollyOrNotAtAll() throws Exception {
    List<HandlerRow> deeds = new ArrayList<>(deeds());
    Collections.shuffle(deeds, new Random(SEED));
    run("sample", deeds.subList(0, 20));
  }

  @Test
  @Tag("prove")
  void everyDeedIsDoneWhollyOrNotAtAll() throws Exception {
    run("every deed", deeds());
  }

  private static List<HandlerRow> deeds() {
    return HandlerRow.all().stream().filter(row -> row.method() != HttpMethod.GET && !row.address().matches(HOUSE)).toList();
  }

  private void run(String size, List<HandlerRow> deeds) throws Exception {
    failures = 0;
    unreached.clear();
    List<String> faults = new ArrayList<>();
    quiet(Level.OFF);
    for (HandlerRow deed : deeds) {
      List<Case> found = reached(deed);
      if (found.isEmpty())
        unreached.add(deed.toString());
      else
        sweep(deed, found.getLast().actor(), found.getLast().matter(), faults);
      if (found.size() > 1)
        steps(deed, found.getFirst().actor(), found.getFirst().matter(), faults);
    }
    quiet(Level.WARN);
    Figures.write(getClass(), "The n-th call to the database fails, " + size + ": " + deeds.size() + " deeds, " + failures + " failures",
        "0 half deeds",
        faults.size() + "; not tried: " + unreached, String.valueOf(SEED));
    assertThat(unreached).as("deeds that were not reached").hasSizeLessThan(deeds.size() / 3 + 1);
    assertThat(faults).isEmpty();
  }

  /** Somebody who may do the deed with some dossier. */
  private record Case(Actor actor, Matter matter) {}

  /** Two at most that go through when they are tried, and undone again. */
  private List<Case> reached(HandlerRow deed) {
    return Actor.all().stream().filter(Actor::sits)
        .filter(actor -> deed.after("office:").map(offices -> offices.contains(actor.office())).orElse(true))
        .flatMap(actor -> Matter.all().stream()
            .filter(m -> deed.names().isEmpty() || deed.isOf(m) && Sight.sees(actor, m) && deed.allows(actor, m)).limit(6)
            .map(m -> new Case(actor, m)))
        .limit(90).filter(tried -> Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
          status.setRollbackOnly();
          return call(deed, tried.actor(), tried.matter(), world.version(tried.matter()), "").isDone();
        }))).limit(2).toList();
  }

  /** What is logged of failures that were made. */
  private static void quiet(Level level) {
    for (String logger : List.of("org.entente.api.Failures", "com.zaxxer.hikari", "org.springframework.jdbc.support.JdbcTransactionManager"))
      ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
  }

  private void sweep(HandlerRow deed, Actor actor, Matter matter, List<String> faults) throws Exception {
    for (int n = 1; n < MOST; n++) {
      String before = everything();
      Nth nth = new Nth(n, false);
      Answer answer = Watched.with(nth, () -> call(deed, actor, matter, world.version(matter), ""));
      if (nth.failed.isEmpty()) {
        if (!answer.isDone())
          unreached.add(deed + " " + answer.status());
        return;
      }
      failures++;
      String where = deed + " as " + actor + ", call " + n + " (" + nth.failed.replaceAll("\\s+", " ") + "): ";
      if (answer.isDone() || answer.status() != 503)
        faults.add(where + "answered " + answer.status());
      if (!everything().equals(before)) {
        if (nth.commits == 0)
          faults.add(where + "left something behind");
        return; // it was done, and the page that follows failed
      }
      if (nth.failed.endsWith(": commit") && deed.isApi() && lost(deed, actor, matter, n, where, faults))
        return;
    }
    faults.add(deed + " does not end");
  }

  /** A deed that needs several commits could be broken off between them. */
  private void steps(HandlerRow deed, Actor actor, Matter matter, List<String> faults) throws Exception {
    List<String> states = new ArrayList<>(List.of(everything()));
    Watched.with(new Watched.Watch() {
      @Override
      public void before(String pool, String call, @Nullable Connection connection) {}

      @Override
      public void after(String pool, String call) throws SQLException {
        if (call.equals("commit") && !states.getLast().equals(everything()))
          states.add(everything());
      }
    }, () -> call(deed, actor, matter, world.version(matter), ""));
    if (states.size() > 2)
      faults.add(deed + " is done in " + (states.size() - 1) + " steps");
  }

  /** Whether the deed was done with this commit, its answer lost; the same request with the same key has no second effect. */
  private boolean lost(HandlerRow deed, Actor actor, Matter matter, int n, String where, List<String> faults) throws Exception {
    String before = everything();
    String key = "lost-" + n + "-" + deed.hashCode();
    long version = world.version(matter);
    Answer first = Watched.with(new Nth(n, true), () -> call(deed, actor, matter, version, key));
    String done = everything();
    Answer again = call(deed, actor, matter, version, key);
    if (!done.equals(before) && (!again.isDone() || !everything().equals(done)))
      faults.add(where + "its answer lost, and again was answered " + again.status() + " after " + first.status()
          + (everything().equals(done) ? "" : ", with a second effect"));
    return !everything().equals(before);
  }

  private Answer call(HandlerRow deed, Actor actor, Matter matter, long version, String key) {
    var filling = new Filling(actor, matter);
    String asked = filling.asked(deed);
    String[] headers = key.isEmpty() ? new String[0] : new String[]{"Idempotency-Key", key};
    try {
      return caller.call(actor, deed, filling.fill(deed.address(), asked), filling.fill(deed.body(), asked), version, asked, headers);
    } catch (RuntimeException beforeAnyHandler) { // where the container would lead on to the error page
      return new Answer(503, String.valueOf(beforeAnyHandler));
    }
  }

  private String everything() throws SQLException {
    try (var statement = server.createStatement(); var row = statement.executeQuery(everything)) {
      row.next();
      return row.getString(1);
    }
  }
}
