package org.entente.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

import org.entente.Figures;
import org.entente.database.Installation;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.WebApplicationContext;

/**
 * People at work at once, their calls to the database put in an order by a seed: nobody reads what was taken from them before their request began,
 * and no change that was acknowledged is lost.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "entente.ceiling=2")
@ContextConfiguration(initializers = Installation.class)
@Import(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesPagesTests {
  private static final long SEED = 20261122;
  @Autowired
  WebApplicationContext context;
  @Autowired
  World world;
  @Autowired
  @Qualifier("owner")
  DataSource owner;
  Caller caller;
  Connection server;

  @BeforeAll
  void open() throws Exception {
    caller = Caller.of(context);
    server = owner.getConnection();
  }

  @AfterAll
  void close() throws Exception {
    server.close();
  }

  @Test
  void aSampleOfSchedulesLeaksAndLosesNothing() throws Exception {
    run("sample", SEED, 200);
  }

  @Test
  @Tag("prove")
  void noScheduleLeaksOrLosesAnything() throws Exception {
    run("complete", SEED + 1_000_000, Integer.getInteger("proof.schedules", 10_000));
  }

  /** The statement that takes the next version no longer asks for the one that was seen. */
  @Test
  void aRegisterThatForgetsTheVersionSeenIsCaught() throws Exception {
    assertThat(faults(SEED, 24, sql -> sql.replace("and version = ?", "and version >= ?")))
        .anyMatch(fault -> fault.contains("lost update"));
  }

  /** The derivation no longer takes rows of sight away. */
  @Test
  void aDerivationThatTakesNothingAwayIsCaught() throws Exception {
    String whole = world.owner().sql("select pg_get_functiondef('entente.recompute(uuid)'::regprocedure)").query(String.class).single();
    execute(whole.replace("delete from visible v where ", "delete from visible v where false and "));
    try {
      assertThat(faults(SEED, 10, UnaryOperator.identity())).anyMatch(fault -> fault.contains("leak"));
    } finally {
      execute(whole);
    }
  }

  private void execute(String statement) throws SQLException {
    try (var change = server.createStatement()) {
      change.execute(statement);
    }
  }

  private void run(String size, long first, int schedules) throws Exception {
    List<String> faults = faults(first, schedules, UnaryOperator.identity());
    long leaks = faults.stream().filter(fault -> fault.contains(": leak")).count();
    long lost = faults.stream().filter(fault -> fault.contains(": lost update")).count();
    Figures.write(getClass(), "Races, " + size + ": " + schedules + " schedules", "0 leaks, 0 lost updates",
        leaks + " leaks, " + lost + " lost updates, " + (faults.size() - leaks - lost) + " other faults", String.valueOf(first));
    assertThat(faults).isEmpty();
  }

  private List<String> faults(long first, int schedules, UnaryOperator<String> mutant) throws Exception {
    List<String> faults = new ArrayList<>();
    for (long seed = first; seed < first + schedules && faults.size() < 20; seed++)
      faults.addAll((seed % 4 == 3
          ? new TaskRace(seed, world, caller, server, mutant)
          : new SightRace(seed, world, caller, Watched.pool("owner", owner), server, mutant)).run());
    return faults;
  }
}
