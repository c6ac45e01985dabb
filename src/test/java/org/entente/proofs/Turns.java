package org.entente.proofs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Lets several people work on one database, one call at a time, in an order that a seed chooses. Whoever waits for the lock of another is passed
 * over until the server says that the wait is over.
 */
final class Turns {
  private final Random chance;
  private final Connection server;
  private final UnaryOperator<String> mutant;
  private final List<Person> people = new ArrayList<>();
  private volatile long step;

  Turns(Random chance, Connection server, UnaryOperator<String> mutant) {
    this.chance = chance;
    this.server = server;
    this.mutant = mutant;
  }

  private enum State {
    READY, RUNNING, LOCKED, ENDED
  }

  /** What somebody does, request by request. */
  @FunctionalInterface
  interface Work {
    void run(Person person) throws Exception;
  }

  /** Somebody at work, in a thread of their own. */
  final class Person implements Watched.Watch {
    private final Thread thread;
    private State state = State.RUNNING;
    private boolean turn;
    private int backend;
    private long committed;
    private @Nullable Throwable failure;

    private Person(Work work) {
      thread = Thread.ofPlatform().daemon().unstarted(() -> {
        try {
          Watched.with(this, () -> {
            await(0);
            work.run(this);
            return 0;
          });
        } catch (Throwable e) {
          failure = e;
        }
        become(State.ENDED);
      });
    }

    /** How many calls have been let through so far. */
    long now() {
      return step;
    }

    /** Forgets what was committed; a request begins. */
    long begin() {
      committed = 0;
      return step;
    }

    /** When the first commit since then went through; 0 for none. */
    long committed() {
      return committed;
    }

    @Override
    public void before(String pool, String call, @Nullable Connection connection) throws Exception {
      if (pool.equals("house") != call.equals("connect")) // the house's single statements are held up before they have a connection
        return;
      await(connection == null ? 0 : connection.unwrap(PGConnection.class).getBackendPID());
    }

    @Override
    public void after(String pool, String call) {
      if (call.equals("commit") && committed == 0)
        committed = step;
    }

    @Override
    public String sent(String statement) {
      return mutant.apply(statement);
    }

    private void await(int pid) throws InterruptedException {
      synchronized (Turns.this) {
        backend = pid;
        become(State.READY);
        while (!turn)
          Turns.this.wait();
        turn = false;
        state = State.RUNNING;
      }
    }

    private void become(State now) {
      synchronized (Turns.this) {
        state = now;
        Turns.this.notifyAll();
      }
    }
  }

  void add(Work work) {
    people.add(new Person(work));
  }

  /** Runs everything to its end; gives what went wrong with the people themselves. */
  List<Throwable> run() throws InterruptedException, SQLException {
    people.forEach(person -> person.thread.start());
    settle();
    for (List<Person> ready = in(State.READY); !ready.isEmpty(); ready = in(State.READY)) {
      give(ready.get(chance.nextInt(ready.size())));
      settle();
    }
    return people.stream().flatMap(person -> java.util.stream.Stream.ofNullable(person.failure)).toList();
  }

  private synchronized void give(Person person) {
    step++;
    person.turn = true;
    person.state = State.RUNNING;
    notifyAll();
  }

  /** Waits until everybody is ready, has ended, or waits for a lock of somebody who is ready. */
  private void settle() throws InterruptedException, SQLException {
    for (;;) {
      if (quiet() && in(State.LOCKED).isEmpty())
        return;
      Set<Integer> waiting = waiting();
      synchronized (this) {
        for (Person person : people) {
          if (person.state == State.RUNNING && waiting.contains(person.backend))
            person.state = State.LOCKED;
          else if (person.state == State.LOCKED && !waiting.contains(person.backend))
            person.state = State.RUNNING;
        }
      }
      if (in(State.RUNNING).isEmpty() && (!in(State.READY).isEmpty() || in(State.LOCKED).isEmpty()))
        return;
    }
  }

  private synchronized boolean quiet() throws InterruptedException {
    for (int n = 0; n < 2 && !in(State.RUNNING).isEmpty(); n++)
      wait(1);
    return in(State.RUNNING).isEmpty();
  }

  private synchronized List<Person> in(State state) {
    return people.stream().filter(person -> person.state == state).toList();
  }

  private Set<Integer> waiting() throws SQLException {
    try (var statement = server.createStatement();
        var row = statement.executeQuery("select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")) {
      Set<Integer> found = new HashSet<>();
      while (row.next())
        found.add(row.getInt(1));
      return found;
    }
  }
}
